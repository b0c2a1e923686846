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
center centre labs laboratory pharmacy rehab hospice shelter residence residences treatment recovery
inc llc ltd corp corporation company co group associates partners services solutions industries enterprises holdings foundation agency
bank credit store market mart grocery restaurant diner cafe grill pizzeria taqueria bakery salon barbershop garage motors auto trucking transport
construction landscaping plumbing roofing cleaning farm farms ranch dairy nursery factory plant mill warehouse
club team fc soccer athletics league gym dojo karate taekwondo gymnastics studio studios troop pack squad
inn hotel motel lodge suites apartments apts manor villas trailer library museum theater theatre arena stadium mall plaza
precinct police sheriff court courthouse jail prison detention department union local
`);

/** Employers, shops, clinics and chains known by one name. */
export const brands = wordSet(`
walgreens cvs amazon walmart kroger publix safeway costco aldi wegmans meijer albertsons heb winco kmart sears kohls macys nordstrom
ikea lowes autozone ups fedex usps dhl starbucks dunkin mcdonalds wendys chipotle popeyes arbys sonic culvers wawa sheetz
applebees chilis ihop dennys kfc dominos tyson cargill perdue smithfield foxconn tesla boeing chrysler toyota honda gm verizon tmobile comcast
kaiser quest labcorp aetna cigna humana anthem bcbs uhc optum sutter banner davita fresenius molina
`);

/** Schools known by their letters or one word. */
export const knownSchools = wordSet(`
harvard princeton ucla mit caltech nyu usc uc lausd hisd cps stuyvesant juilliard rutgers purdue
`);
