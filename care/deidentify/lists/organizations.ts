import { wordSet } from "../word-set.ts";

/** The word that ends the name of a school. */
export const schoolWords = wordSet(`
school high middle elementary elem primary prep preparatory academy hs ms es jhs jr charter magnet intermediate montessori college university univ
institute polytechnic secundaria primaria escuela preparatoria colegio seminary preschool kindergarten district isd usd
`);

/** The word that ends the name of a church, clinic, employer, team or shelter. */
export const organizationWords = wordSet(`
church chapel temple mosque masjid synagogue parish cathedral ministries ministry iglesia tabernacle fellowship congregation
hospital clinic medical health healthcare pediatrics pediatric psychiatry psychology counseling therapy wellness dental orthodontics behavioral
center centre labs laboratory pharmacy rehab hospice shelter sanctuary mission motel daycare academy childcare nursery regatta rowing residence residences treatment recovery
inc llc ltd corp corporation company co group associates partners services solutions industries enterprises holdings foundation agency
bank credit store market mart grocery restaurant diner cafe grill pizzeria taqueria bakery salon barbershop garage motors auto trucking transport
construction landscaping plumbing roofing cleaning farm farms ranch dairy nursery factory plant mill warehouse
club team fc soccer athletics league gym dojo karate taekwondo gymnastics studio studios troop pack squad
care general memorial regional assembly foods jail state lutheran methodist presbyterian behavioral urgent youth transportation cleaning flooring logistics nails tires towing childcare
hospice orthopedics orthopaedics cardiology neurology dermatology oncology endocrinology gastroenterology radiology rehab rehabilitation dialysis
imaging diagnostics optometry orthodontics dentistry allergy podiatry urology psychiatry
diner grill bbq pizzeria tavern bistro steakhouse cantina panaderia carniceria tienda mercado buffet donuts coffee creamery brewery
inn hotel motel lodge suites apartments apts manor villas trailer library museum theater theatre arena stadium mall plaza
precinct police sheriff court courthouse jail prison detention department union local
`);

/** Employers, shops, clinics and chains known by one name. */
export const brands = wordSet(`
ymca ywca walgreens cvs amazon walmart kroger publix safeway costco aldi wegmans meijer albertsons heb winco kmart sears kohls macys nordstrom
ikea lowes autozone ups fedex usps dhl starbucks dunkin mcdonalds wendys chipotle popeyes arbys sonic culvers wawa sheetz
applebees chilis ihop dennys kfc dominos tyson cargill perdue smithfield foxconn tesla boeing chrysler toyota honda gm verizon tmobile comcast
kaiser costco goodwill lyft uber subway petsmart petco gamestop ross marshalls panera wingstop bojangles whataburger zaxbys culvers qdoba jamba quest labcorp aetna cigna humana anthem bcbs uhc optum sutter banner davita fresenius molina
`);

/** Chains and clubs of several words. */
export const chains = new Set(
  `home depot|olive garden|foot locker|burger king|taco bell|best buy|dairy queen|boys and girls club|boys & girls club|dollar general|family dollar|dollar tree
waffle house|whole foods|trader joes|big lots|chick fil a|jack in the box|five guys|panda express|little caesars|pizza hut|sams club|rite aid|in n out
old navy|game stop|bath and body works|hobby lobby|tractor supply|piggly wiggly|food lion|stop and shop|giant eagle|cracker barrel|red lobster|texas roadhouse
buffalo wild wings|panera bread|jersey mikes|raising canes|white castle|in and out|papa johns|round table|red cross|salvation army|big brothers big sisters
planet fitness|la fitness|ross dress for less|tj maxx|bank of america|wells fargo|la michoacana|pep boys|jiffy lube|o reilly auto parts|advance auto
girl scouts|boy scouts|cub scouts|special olympics|young life|project lead|job corps|goodwill industries`.split(/[|\n]/),
);

/** Say of what faith a church is; beside one of its words they name it. */
export const faiths = wordSet(`
baptist lutheran methodist catholic presbyterian episcopal pentecostal evangelical adventist nazarene ame orthodox apostolic bautista catolica islamic
`);

/** Before the word for a place they only say what sort it is: "mental health clinic", "the emergency shelter". */
export const placeSorts = wordSet(`
mental behavioral health urgent crisis emergency school day local community family student teen youth adolescent child children childrens wellness women
womens mens homeless animal outpatient inpatient partial dental eye primary specialty private public general state county city federal juvenile district
new old other same nearest big small main walk sleep pain the a an her his their our your this that any another some first second
math science reading writing art drama chess robotics homework book after lunch breakfast study english spanish french music band dance debate cheer
night intensive group virtual online residential day's next last free nurse counseling guidance career student's learning tutoring media
work test testing call data computer tech technology shopping food summer winter spring fall weekend senior junior middle high elementary
key art drama leadership honor environmental anime gaming coding pride spirit service dungeons
psychiatric psychology therapy physical occupational speech medical treatment recovery family's credit fitness girls boys kids varsity swim track
`);

/** Schools known by their letters or one word. */
export const knownSchools = wordSet(`
harvard princeton ucla mit caltech nyu usc uc lausd hisd stuyvesant juilliard rutgers purdue
`);

/** What teams call themselves; with a capital, or after "the" and a word of playing, a team. */
export const mascots = wordSet(`
aces aggies alligators angels astros aztecs badgers barons bearcats bears beavers bengals bisons blazers bluejays bobcats braves broncos bruins buccaneers buckeyes bucks buffaloes bulldogs bulls
cardinals cavaliers cavs celtics chargers chiefs clippers cobras colts comets cougars cowboys coyotes crusaders cubs cyclones devils diamondbacks dodgers dolphins dragons ducks dukes
eagles elks explorers falcons firebirds flames flyers foxes friars gators gavilanes generals giants golden gophers grizzlies hawks hawkeyes heat highlanders hilltoppers hornets hurricanes huskies
indians invaders jackrabbits jaguars jags jayhawks jets kings knights lakers lancers leopards lions lobos longhorns lumberjacks lynx marauders marlins matadors mavericks minutemen monarchs mustangs
navigators nighthawks ospreys otters outlaws owls packers padres panthers patriots pelicans phoenix pioneers pirates pythons raiders rams rangers raptors ravens razorbacks rebels redhawks redskins
rattlers riverhawks rockets roughriders royals sabers saints scorpions seahawks seals senators sharks skyhawks spartans spurs stallions stars steelers stingrays storm sting suns tarheels terrapins terriers thunder thunderbirds
tigers timberwolves titans tornadoes toros trailblazers trojans tritons twins vikings vipers volunteers warhawks warriors wasps waves wildcats wolfpack wolverines wolves wranglers yellowjackets
leones tigres aguilas lobos halcones toros potros pumas dragones venados gallos rayos
`);
