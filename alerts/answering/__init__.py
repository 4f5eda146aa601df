"""What people answer from their messages: buttons in Slack, the links of mails. Over HTTP and Slack's Socket Mode."""
