"""Closed word lists of the reader: who fights, who does not, what units are, which words bound a clause."""


def words(text: str) -> frozenset[str]:
    """Give the words of a list that stands in the code as running text."""
    return frozenset(text.split())


ARMED = words(
    """
    fighter fighters militant militants soldier soldiers troop troops trooper troopers gunman gunmen insurgent
    insurgents rebel rebels guerrilla guerrillas guerilla guerillas jihadist jihadists jihadi jihadis islamist
    islamists terrorist terrorists extremist extremists militiaman militiamen mercenary mercenaries paratrooper
    paratroopers commando commandos marine marines ranger rangers infantryman infantrymen tribesman tribesmen
    warrior warriors combatant combatants mujahideen mujahedeen mujahidin mujahedin mujaheddin mujahadeen mujahidun
    mojahedin moudjahidine fidayeen fedayin janjawid separatist separatists partisan
    partisans raider raiders conscript conscripts reservist reservists legionnaire legionnaires guardsman
    guardsmen serviceman servicemen servicemember servicemembers attacker attackers assailant assailants bandit
    bandits invader invaders peacekeeper peacekeepers operative operatives loyalist loyalists irregulars
    occupiers occupier mutineer mutineers horsemen cavalrymen paramilitaries paramilitary airmen volunteers
    defender defenders personnel gangster gangsters nsag nsags clansmen herdsmen holdouts counter-revolutionaries
    """
)
SOFT = words(
    """
    men women people persons person individuals members member others recruits local locals additional
    """
)
FORCES = words(
    """
    force forces army armies military militia militias guard guards regime junta garrison coalition alliance
    air-force navy police gendarmes gendarmerie gang gangs cartel cartels bloc insurgency units unit contingent
    contingents column columns convoy faction factions groups group bands rebellion resistance government army's
    """
)
UNITS = words(
    """
    army armies corps division divisions brigade brigades battalion battalions regiment regiments front fronts
    legion platoon platoons company companies squadron squadrons movement militia militias guard guards liwa
    katiba battalion-sized task-force command fleet battlegroup battlegroups grouping taskforce detachment detachments
    garrison-force formation formations
    """
)
# what puts an event before that which is told: "sent troops after the attack"
FOLLOWING = words("after following since despite")
MUNITIONS = words("missiles missile rockets rocket shells shell bombs bomb mortars mortar torpedoes torpedo")
POSSESSIVE = ("'s", "\u2019s")
OWNING = (*POSSESSIVE, "'", "\u2019")  # and of a plural: "the rebels' camp"
# with one of these villagers fight
SMALL_ARMS = words(
    """
    gun guns rifle rifles musket muskets carbine carbines pistol pistols shotgun shotguns machine-guns kalashnikov
    kalashnikovs aks rpgs bazookas grenades spear spears machete machetes sword swords cutlasses pangas lances
    assegais bayonets bows firearms
    """
)
VEHICLES = words("tank tanks armour armor technicals pick-ups pickups apcs humvees gun-trucks")
WARSHIPS = words("warship warships gunboat gunboats submarine submarines u-boat u-boats")
PLATFORMS = (
    VEHICLES
    | WARSHIPS
    | words(
        """
    warplane warplanes jet jets aircraft plane planes bomber bombers helicopter helicopters gunship gunships
    fighter-bomber fighter-bombers dive-bomber dive-bombers fighter-jet fighter-jets
    drone drones uav uavs artillery howitzers gunners air-force airforce migs sukhois mirages rafales tornados
    phantoms apaches bayraktars typhoons harriers
    """
    )
)
CIVILIAN = words(
    """
    civilian civilians resident residents inhabitants family families refugee refugees villager villagers child
    children women woman migrants idps evacuees households patients students pupils workers farmers worshippers
    passengers protesters demonstrators protestors fans guests shoppers spectators journalists medics doctors
    girls boys homes houses tourists voters pilgrims citizens displaced staff employees bystanders
    subscribers relatives drivers traders merchants teachers nurses engineers fishermen shepherds monks nuns priests
    peasants labourers laborers commuters passers-by onlookers vendors truckers paramedics reporters shopkeepers
    wives schoolchildren dockers railwaymen athletes orphans pensioners widows squatters hawkers devotees
    imams visitors customers undergraduates lawyers mothers babies job-seekers holidaymakers
    """
)
FUGITIVES = CIVILIAN | {"people"}  # who cross a border and attack nobody
CAPTIVE = words(
    """
    prisoner prisoners detainee detainees captives captive inmates inmate hostages hostage deserters defectors
    pows
    """
)
RECRUITS = words("recruit recruits cadets trainees applicants graduates conscript-age")
CASUALTY = words(
    "dead casualties bodies corpses deaths fatalities wounded injured victims hurt maimed fallen slain kia wia inj"
)
DEFENDING_NOUNS = words("garrison defenders defender")
BOMBERS = words("suicide bomber bombers car truck vehicle van female male teenage teenaged lone")  # of nobody by name
ASSAILANTS = words("attacker attackers assailant assailants raiders besiegers invaders stormers")
POSITIONS = words(
    """
    positions position checkpoint checkpoints base bases outpost outposts barracks convoy convoys camp camps
    post posts headquarters airbase airport airfield depot prison lines trenches strongholds stronghold bastion
    village villages town towns city cities district districts neighbourhood neighbourhoods neighborhood
    neighborhoods areas area enclave pocket targets target hospital market school mosque church building bridge
    road highway crossing province region capital port refinery oilfield quarter suburb suburbs outskirts
    haven havens territory heartland redoubt redoubts hideout hideouts sanctuary sanctuaries fortress fortresses
    bastions foothold footholds lair hold bunkers defences defenses pockets bridgehead bridgeheads
    locality localities commune communes township townships municipality municipalities hamlet hamlets
    """
)
# lower-case words that may stand before the noun of armed people without a number
MODIFIERS = words(
    """
    government regime rebel opposition local special operations operation security armed tribal joint allied loyalist
    ground-attack separatist islamist jihadist militant insurgent foreign paramilitary military army militia ground
    regular elite
    heavily masked suspected border federal provincial national state police counter-terrorism counterterrorism
    anti-terrorism air artillery infantry armoured armored mechanised mechanized tank airborne marine naval regional
    presidential republican popular revolutionary democratic moderate radical hardline mercenary enemy hostile
    invading advancing besieging attacking defending occupation junta coalition terrorist extremist suicide kamikaze
    helicopter shiite shia sunni kurdish druze christian muslim islamic bandit gang cartel tuareg arab northern
    southern eastern western additional fresh newly-arrived more several unidentified unknown remaining surviving
    battle-hardened veteran reserve reserves reconnaissance assault strike mobile small large main own former crack
    guerrilla guerilla communist maoist nationalist warplane pro-government pro-russian anti-government fellow
    encircled surrounded besieged trapped beleaguered stranded starving motorised motorized amphibious rival warring
    heavy long-range ethnic minority
    """
)
DETERMINERS = words(
    """
    the a an this that these those its his her their our my your some any all both each every no another such
    several many few other
    """
)
PREPOSITIONS = words(
    """
    of in on at by for with from to into onto against near around outside inside across along towards toward
    between over under through during before after until since about within without beyond behind among amid
    above below off upon via per like as despite alongside throughout
    """
)
SUBORDINATORS = words(
    """
    while whilst as after before when where whereas which who whom whose that if unless because although though
    until once so
    """
)
RELATIVE = words("who which that")
BOUNDS = frozenset({";", ":", "—", "\u2013", "(", ")", '"', "“", "”", ",", "…", "[", "]", "|"})
COORDINATORS = frozenset({"and", "but", "or", "&", "then", "yet"})
AUXILIARIES = words(
    """
    has have had having is are was were be been being do does did will would shall should can could may might
    must 's 've 're also now already reportedly again still then just not n't never allegedly soon finally
    recently simultaneously repeatedly jointly later eventually heavily currently fully successfully
    earlier today yesterday fiercely four two three times freely partly partially largely immediately completely
    quickly
    """
)
SMALL_WORDS = DETERMINERS | PREPOSITIONS | SUBORDINATORS | AUXILIARIES | COORDINATORS
# verbs that make their subject a source
SAYING = words(
    """
    said says say told tells reported reports claimed claims announced announces declared warned insisted added stated
    states confirmed confirms boasted admitted
    """
)
BE = words("is are was were be been being 's 're get gets got getting remains remain")
THEM = words("them us these those whom")  # of whom a number tells: "6,000 of them"
HARMED = words("killing killed wounding wounded injuring injured capturing captured")  # "killing three of them"
THE_OTHERS = words("them these those")  # never those who speak, nor whom a clause is about
ORDINAL_WORDS = words("first second third fourth fifth sixth seventh eighth ninth tenth")
WAYS = words("from along through across over out via down up by")  # before the way that people came
CONTROL_SUFFIX = (
    "-controlled", "-held", "-occupied", "-run", "-ruled", "-dominated", "-besieged", "-populated",
    "-declared", "-designated", "-protected", "-administered", "-recognised", "-recognized",
)  # fmt: skip
BACKING_SUFFIX = ("-backed", "-supported", "-sponsored", "-trained", "-armed", "-funded")
# who brings news and fights nobody, by their initials
AGENCIES = words(
    """
    afp ap upi dpa ips efe ansa tass rian pti ani irna isna sana ana mena wafa qna wam spa kuna petra map aps tap pap
    cnn bbc npr abc cbs nbc rfi rfe voa nhk kcna gna nan ntb ina
    """
)
