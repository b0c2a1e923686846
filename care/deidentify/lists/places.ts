import { wordSet } from "../word-set.ts";

/** Abbreviations of states and territories, as they stand after a city or before a ZIP code. */
export const stateCodes = wordSet(`
al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt
va wa wv wi wy dc pr gu vi as mp
`);

/** Cities whose name is rarely anything else; one word each. */
export const cities = wordSet(`
aberdeen abilene akron albany albuquerque alexandria alhambra allentown alpharetta amarillo anaheim anchorage annapolis antioch appleton arcadia
arlington arvada asheville athens atlanta auburndale augusta avondale bakersfield baltimore baton beaumont bellevue bellingham berkeley bethesda
bethlehem billings biloxi birmingham bismarck bloomington boise bolingbrook boston boulder boynton bradenton bremerton bridgeport brockton bronx brooklyn
brownsville buckeye buffalo burbank burlington camarillo cambridge carlsbad carrollton cedar chandler charleston charlottesville chattanooga chesapeake cheyenne
chicago chico chula cincinnati clarksville clearwater cleveland clovis columbia compton concord conway corona corvallis covington cranston cupertino dallas
danbury davenport dayton daytona dearborn decatur deltona denton denver detroit dothan downey dubuque duluth durham edinburg elgin elizabeth elkhart encinitas
escondido eugene evanston evansville fairbanks fairfield fargo farmington fayetteville flagstaff fontana fremont fresno frisco fullerton gainesville gaithersburg galveston
garland gastonia gilbert glendale greeley greensboro greenville gresham gulfport hackensack hammond hampton harlem harrisburg hartford hattiesburg hayward henderson hesperia hialeah
hillsboro hoboken hollywood honolulu houston huntington huntsville hyattsville independence indianapolis inglewood irvine irving ithaca jacksonville janesville jonesboro joliet juneau kalamazoo
kenner kennewick kenosha killeen knoxville kokomo lafayette lakeland lakewood lancaster laredo lawrenceville lewisville lexington livermore livonia longmont longview lorain lowell lubbock
lynchburg macon madison manchester manhattan mcallen mckinney medford memphis meridian mesquite miami midland milwaukee minneapolis minot missoula mobile modesto montgomery morgantown
muncie murfreesboro murrieta nampa naperville nashua nashville newark newport norfolk norman norwalk oakland oceanside odessa ogden olathe olympia omaha ontario orem orlando oshkosh
oxnard palatine palmdale pasadena paterson pawtucket pensacola peoria petaluma philadelphia philly phoenix pittsburgh pittsfield plano pomona portland poughkeepsie prescott
providence provo pueblo quincy racine raleigh redding redlands redmond reno renton rialto richardson riverside roanoke rochester rockford rockville roseville roswell sacramento saginaw salem salinas
sandusky sanford sarasota savannah schaumburg schenectady scottsdale scranton seattle shreveport skokie smyrna sparks spokane springdale springfield stamford staunton stockton sugarland
sunnyvale surprise syracuse tacoma tallahassee tampa temecula tempe terre texarkana toledo topeka torrance trenton tucson tulsa tuscaloosa tustin tyler utica vacaville
vallejo vancouver vegas ventura victorville visalia waco walnut warwick waterbury waterloo waukegan wausau wheaton whittier wichita wilmington winston worcester yakima yonkers youngstown yuma
queens staten flushing astoria jamaica inwood corona elmhurst
guadalajara monterrey tijuana juarez oaxaca puebla michoacan jalisco sinaloa sonora chihuahua hermosillo mexicali matamoros reynosa managua tegucigalpa
havana bogota medellin cali lima quito guayaquil caracas santiago montevideo manila cebu hanoi saigon seoul busan tokyo osaka beijing shanghai guangzhou
mumbai delhi bangalore hyderabad chennai kolkata karachi lahore islamabad dhaka kathmandu kabul tehran baghdad basra mosul damascus aleppo beirut amman jerusalem
cairo nairobi mogadishu kampala accra kumasi lagos abuja ibadan dakar kinshasa johannesburg casablanca london paris berlin madrid barcelona rome milan lisbon dublin
cork galway warsaw krakow gdansk kyiv lviv kharkiv odesa moscow minsk vilnius riga prague vienna budapest bucharest sofia athens istanbul ankara toronto montreal
calgary ottawa sydney melbourne auckland kingston nassau
`);

/** Endings and companions that make a place of the words before them. */
export const placeWords = wordSet(`
county parish township borough village heights hills springs beach city falls park valley lake grove creek bluff shores harbor landing island junction
crossing bend mills rapids prairie vista cerros ferry forks
estates gardens pines ridge meadows point bay hollow
`);

/** What a street is called, short and long. */
export const streetWords = wordSet(`
alley aly av ave avenue avenida blvd boulevard bypass circle cir close court ct cove crescent cres drive dr expressway expy freeway fwy highway hwy
lane ln loop parkway pkwy pike place pl plaza plz road rd route rte row run square sq street st str terrace ter terr trail trl trace turnpike tpke
walk way wy
`);

/** Cities of several words. */
export const twoWordCities: ReadonlySet<string> = new Set(
  `
los angeles, san diego, san jose, san francisco, san antonio, san bernardino, san mateo, santa ana,
santa rosa, santa fe, santa barbara, santa clara, santa monica, santa maria, santa cruz, new orleans,
las vegas, las cruces, el paso, el cajon, el monte, long beach, des moines, baton rouge, fort worth,
fort wayne, fort collins, fort lauderdale, saint paul, st paul, st louis, saint louis, st petersburg,
kansas city, oklahoma city, salt lake, salt lake city, jersey city, grand rapids, sioux falls, sioux city,
little rock, palo alto, cedar rapids, green bay, ann arbor, virginia beach, newport news, corpus christi,
colorado springs, rancho cucamonga, moreno valley, garden grove, west palm beach, boca raton, cape coral,
round rock, college station, overland park, san salvador, guatemala city, mexico city, san pedro sula,
ciudad juarez, port au prince, santo domingo, addis ababa, ho chi minh city, new york city, quezon city,
hong kong, san juan, bowling green, pine bluff, rio rancho, iowa city, rapid city
`
    .trim()
    .split(/,\s+/),
);
