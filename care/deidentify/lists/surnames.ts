import { wordSet } from "../word-set.ts";

/** Family names common the United States, folded: lower case, without accents or apostrophes. */
export const surnames = wordSet(`
abbott abdi abdullah abrams acevedo acosta adams adkins adler agarwal aguilar aguirre ahmed akhtar albright alcala alexander
alfaro ali allen allison almeida alonso alsayed alvarado alvarez amador amaya ames anaya andersen anderson andrade andrews
anthony aponte aquino aragon aranda arce archer arellano arevalo arias armstrong arnold arroyo arthur asante ashby atkins
atkinson austin avalos avila aviles ayala ayers bailey baird baldwin ballard banerjee barajas barber barker barlow barnes
barnett barr barrera barrett barron barry bartlett barton bass bates batista bauer bautista baxter beasley beaulieu beck
becker beckett bell beltran benitez bennett benson bentley berg berger bergman bermudez bernal bernard bernstein berry
best bianchi bishop blackburn blackwell blair blake blanchard blanco blankenship blevins bloom boggs bolton bonilla boone
booth bowen bowers bowman boyd boyer boyle bradford bradley bradshaw brady brandt braun bravo brennan brewer bridges briggs
brock brooks brown browning bruce bryan bryant buchanan buckley bui bullock burgess burke burnett burns burton busch butler
byrd byrne caballero cabrera cain calderon caldwell calhoun callahan camacho cameron campbell campos cannon cantrell cantu
cardenas carey carlson carlton carmona carney carpenter carr carranza carrasco carrillo carroll carson carter carver case
casey castaneda castellanos castillo castro cervantes chambers chan chandler chang chapman charles chase chau chavez chavira
chen cheng chin cho choi chowdhury christensen chu chung cisneros clark clarke clay clayton clements cleveland cline cobb
cochran cohen colby cole coleman collier collins colon combs compton conley connolly conner conrad contreras conway cook
cooke cooley cooper cordova cordero coronado correa cortes cortez costa cotton cox crane crawford crosby cross crowley cruz
cuevas cummings cunningham curry curtis dalton dang daniel daniels danielson das daugherty davenport david davidson davies
davila davis dawson day dean deleon delgado delossantos denton desai diallo diaz dickerson dickson dietz dillard dillon dinh
dixon dobbs dodson doherty dominguez donaldson donovan dorsey dougherty douglas downs doyle drake duarte dudley duffy
duke duncan dunlap dunn duong duran durham dyer eaton echeverria edwards elias elliott ellis ellison emerson england
english erickson escobar esparza espinosa espinoza esposito estes estrada evans everett ewing farley farmer farrell faulkner
ferguson fernandez ferrell fields figueroa finch finley fischer fisher fitzgerald fitzpatrick fleming fletcher flores flowers
flynn foley fonseca forbes ford foreman foster fowler fox francis franco frank franklin frazier frederick freeman french
friedman frost fry fuentes fuller gaines galindo gallagher gallardo gallegos galloway galvan gamble gao garcia gardner garner
garrett garrison garza gates gentry george gibbs gibson gilbert gill gillespie gilmore glass glenn glover goldberg goldman
goldstein gomez gonzales gonzalez goodman goodwin gordon gould grady graham grant graves gray green greenberg greene greer
gregory griffin griffith grimes gross guerra guerrero guevara gupta gutierrez guzman ha haas hahn hale haley hall hamilton
hammond hampton han hancock hanna hansen hanson hardin harding hardy harmon harper harrell harrington harris harrison hart
hartman harvey hassan hatfield hawkins hayden hayes haynes heath hebert henderson hendricks hendrix henry hensley henson
herman hermosillo hernandez herrera herring hess hester hickman hicks higgins hill hines hinton hobbs hodge hodges hoffman
hogan holden holder holland holloway holmes holt hood hooper hoover hopkins hopper horn horne horton house houston howard
howe howell hu huang hubbard huber hudson huerta huff huffman hughes hull humphrey hunt hunter hurley hurst hussain hussein
hutchinson huynh hwang ibarra ibrahim ingram islam jackson jacobs jacobson jaffe jain james jang jaramillo jarvis jefferson
jenkins jennings jensen jimenez johns johnson johnston jones jordan joseph joshi joyce juarez jung kane kang kapoor karim
katz kaufman kaur kay keith keller kelley kelly kemp kennedy kent kerr kessler key khan kidd kim king kirby kirk klein kline
knapp knight knox koch kowalski kramer krishnan krueger kumar kuang kwon lai lam lamb lambert lane lang lara larsen larson
lau law lawler lawrence lawson leach leal leblanc lee leon leonard lerner lester levine levy lewis li liang lim lin
lindsey ling little liu livingston llamas lloyd logan long lopez lovato love lowe lowery lozano lu lucas lucero lugo lujan
luna lutz ly lynch lynn lyons ma macdonald macias mack madden maddox mahoney mai maldonado malone mann manning marin
marquez marsh marshall martin martinez mason massey matsumoto mata mathews mathis matthews maxwell may mayer maynard mayo
mays mcbride mccall mccarthy mccarty mcclain mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcfarland
mcgee mcgrath mcguire mcintosh mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan mcneil
mcpherson meadows medina mehta mejia melendez melton mendez mendoza mercado mercer merritt meyer meyers meza michael
middleton miles miller mills miranda mitchell mohamed mohammed molina monroe montano montes montgomery montoya moody moon
moore mora morales moran moreno morgan moreira morris morrison morrow morse morton moses mosley moss moua moyer mueller
mullen mullins munoz murillo murphy murray myers nair nakamura nash navarro neal nelson newman newton ng ngo nguyen
nichols nicholson nielsen nieves nixon nolan noble norman norris norton novak nowak nunez obi obrien ochoa oconnell oconnor
odell odom odonnell ofori ogden okafor okeefe okonkwo oliver olsen olson oneal oneill onyango oreilly orozco orr ortega
ortiz osborn osborne osei osorio osullivan ott owens pacheco pace padilla page pak palacios palmer paredes parikh park parker
parks parra parrish parsons patel patrick patterson patton paul payne pearson peck pena pennington perez perkins perry peters
petersen peterson petrov petty pham phan phelps phillips pierce pineda pittman pitts platt poole pope popov porter portillo
potter potts powell powers prado pratt preston price prieto prince proctor pruitt puckett pugh quezada quinn quinones
quintana quintero quiroz rahman raman ramirez ramos ramsey randall randolph rangel rao rasmussen ray reed reese reeves reid
reilly reyes reyna reynolds rhodes rice rich richards richardson richmond riggs riley rios rivas rivera rivers roach robbins
roberson roberts robertson robinson robles rocha rodgers rodrigues rodriguez rogers rojas roman romano romero rosales rosario
rose rosen rosenberg ross rossi roth rowe rowland roy rubin rubio ruiz rush russell russo ruth ryan saenz sahin salas
salazar salcedo salinas samuels sanchez sanders sandoval sanford santana santiago santos saunders savage sawyer schaefer
schmidt schmitt schneider schroeder schultz schwartz scott sears sellers sepulveda serrano sexton shaffer shah shaffer
shannon sharma sharp sharpe shaw shea shelton shepard shepherd sheppard sherman shields shin short siddiqui silva simmons
simon simpson sims singh singleton skinner slater sloan small smith snow snyder solano solis solomon song soriano sosa soto
sparks spears spence spencer stafford stanley stanton stark steele stein stephens stephenson stevens stevenson stewart stokes
stone stout strickland strong stuart suarez sullivan summers sun sung sutton suzuki swanson sweeney sweet sykes takahashi
talley tamayo tan tanaka tang tanner tapia tate taylor tejeda terrell terry thao thomas thompson thornton tillman todd
toney torres toth townsend trammell tran trevino trinh trujillo tsai tucker turner tyler tyson underwood urbina uribe
valdes valdez valencia valentine valenzuela valle vance vang vargas vasquez vaughan vaughn vazquez vega velasco velasquez
velazquez velez vera vergara vernon vigil villa villalobos villanueva villarreal vincent vo vogel vu wade wagner walker wall
wallace waller walls walsh walter walters walton wang ward warner warren washington waters watkins watson watts weaver webb
weber webster weeks weinberg weiner weiss welch wells werner west wheeler whitaker white whitehead whitfield whitley whitney
wiggins wilcox wilde wilder wiley wilkerson wilkins wilkinson williams williamson willis wilson winters wise witt wojcik wolf
wolfe wong wood woodard woods woodward wooten workman wright wu wyatt xiong xu yamamoto yanez yang yates ybarra ye yee yoder
yoon york young yu zamora zapata zavala zeng zepeda zhang zhao zheng zhou zhu ziegler zimmerman zuniga
abara achebe adeleke adewale afolabi agyemang amoah ansah appiah balogun boateng chukwu danso diop eze ezeh fofanah iwu jalloh
kamara keita kone mensah mutua mwangi ndiaye njoroge nkrumah nwosu odhiambo ogunleye ojo okoro okoye olawale oladipo onyeka
opoku otieno owusu quaye sesay sow toure traore uzoma wanjiru
aguayo alarcon alcantara almanza altamirano alvarenga arriaga arredondo arteaga baca baez banuelos barragan barrios becerra
bustamante bustos cadena camarena canales candelaria carbajal cardona casillas castorena cazares ceja chacon covarrubias
cuellar delacruz delatorre elizondo enriquez escamilla escalante escobedo espino fajardo farias felix fierro figueredo frias
gaitan galarza gamboa gaona garay gaytan godinez godoy granados guajardo guillen hinojosa hurtado iniguez jauregui lemus limon
lira loera longoria lopes loya luevano madera madrid madrigal magana manriquez marmolejo marroquin matos medrano melgar
menchaca mireles mojica mondragon montalvo montero monzon morataya murguia najera naranjo negron neri noriega nava ocampo
ojeda olivares olivas ontiveros oropeza orellana osuna ovalle pantoja partida patino pedraza peralta pichardo pinto
plascencia polanco ponce pulido quiñones ramon regalado renteria resendiz reynoso rincon rosas rosado saavedra saldana saldivar
samaniego sarabia segovia segura serna sierra solorzano sotelo tafoya tellez tinoco toledo tovar urrutia valadez varela varga
velarde ventura verdugo villasenor viramontes yepez zambrano zaragoza zarate
ahn bae baek byun chae cheon chiu chong chow chua fang feng fong fu ghosh gong gu guo hong hou hsu iyer jeon jeong jiang jin
joo kapur khanna khatri ko koh kuo kwak lei liao lien luo malhotra mao menon mishra mukherjee naidu nam noh pan pandey peng
pillai qian qin qiu rastogi reddy ryu seo sethi sheng shetty shi shih shim sinha sohn subramanian sung tanaka teng thakur tian
trivedi tseng tu varma venkat verma wei wen xiao xie xue yadav yan yao yeh yi yin ying yip yuen yun zeng zhong
bui cao dang dao doan duong giang ha hoang huynh lam luong luu mac mai ngo nguyen pham phan phung quach ta thach thai 
tran trieu trinh truong tu vang vo vu vuong
abbasi abed aboud aden ahmadi akbar alami alavi amini ansari arslan asad aslam aydin aziz baig bakr bashir begum bhatti butt
celik chaudhry dar darwish demir elmi farah farooq fayed ghani haddad hakimi hamdan hamid haq hashemi hosseini iqbal jama jaber
kaya khalil khoury malik mansour masood mirza moradi mousavi mustafa nasser nazari omar osman ozturk qureshi rahimi rashid
rehman rezaei safar saleh salem samadi sayed shaikh shakir sheikh sultan tahir warsame yildiz yilmaz yousef yusuf zaman
albrecht andersson antonov arslanian avakian babic bach baranov barone beaumont becher beneš bergstrom bielski blum bogdanov
boucher bouchard brankov caruso cavanaugh chevalier christiansen colombo conti costello dahl delaney deluca demarco dempsey
dubois dufour dvorak eriksson fabian ferrari ferraro fontaine fournier gagnon gallo garnier gauthier gentile girard grabowski
greco grossman gruber guzik hagen haugen hauser heller herzog hoang hofmann horowitz horvath ivanov jablonski jankowski
johansson jovanovic kaminski kaplan karlsson kearney keane kim klimek kolb kovacs kovac kowalczyk krause kravchenko kruger
lachance lambert landry larue lavoie lefebvre lehmann lewandowski lindberg lindgren lombardi lund maguire mancini marchetti
mariani marino marchand mazur melnyk messina michaud moretti morin nagy nemeth novotny nowicki nyberg obrian olsson orlov
orsini pagano palmieri pappas parisi pawlak pelletier pellegrino petersson pietrzak poirier popescu rausch ricci richter
rinaldi rizzo rousseau russo sadowski santoro sauer schafer schreiber schulz schumacher seidel shapiro shevchenko sikora
simard sokolov sorensen stanek stein steiner stern sterling strauss szymanski testa thibodeau tremblay tkachenko vasquez
vasiliev vitale vogt voss walczak weinstein wieczorek wolff wozniak zajac zielinski
begay benally bitsui chee etsitty nez tsosie yazzie redhouse tso manuelito
kahananui kaleikini kamakau kanoho kealoha kekona makoa naone palakiko tuiasosopo faleolo leota tuilagi fonoti
aldridge alford allred ashworth atwood avery barclay barham barnhart bartholomew battle beard beatty belcher benjamin
bingham blackwood blakely boswell bowden bowles boykin branch brandon brantley braswell bridgewater broussard burch burks
burris cage calloway carlisle cartwright cates chaney childers childress christian christie clifton coates coffey colvin
conklin connell cope corbett cornell cotter covington craft craig crews croft crump culver currie dalrymple darby darden
daley deal decker delong dennis denney derrick devine dewitt dolan dotson drew driscoll drummond dugan dupree durbin eastman
easton eckert elder eldridge elkins ellington embry epps ervin eubanks fagan fairchild fanning fenton ferris finney fitch
forrest fortner fraser frye fulton funk gaddis galvin gant garland garvey geiger gentry gifford gist golden goff gooch
goins gorman grayson greenwood griggs gunter hackett hadley hagan hairston halloran hammonds hanley hanks hargrove harlow
haskins hathaway hawthorne healy hedrick heller helms herndon hewitt higginbotham hinson hitchcock hoang holcomb holliday
holman hopper hough houser hoyt hutchins hyde irvin irwin isaacs ivey jarrett jasper jeffers jeffries jernigan keating keene
kendrick kenney kimball kinney kirkland kirkpatrick knowles lacy lamar landis lane langston lassiter latham lathrop layton
ledford lockhart locklear loftin lovett lovell lunsford macklin mallory maloney marlow mattingly mccabe mccann mccauley
mcclellan mcclendon mcdermott mcdonough mceachern mcginnis mcgowan mcgraw mcghee mckenna mckinley mcmanus mcnally mcnamara
mcqueen mcrae merrill metcalf milligan milner mohr moreland morrissey mosby mott napier neely nesbitt newell newsome norwood
oakes oakley odum ogle parham paxton peacock penn pettit pickens pickett pierson pitman pollard pollock poston prater prescott
presley prewitt pryor purcell rainey rawlings rayburn redd redmond reardon rhoades riddle rigsby ritchie robison roe roland
rooney rosario rosser rucker rudd rushing rutherford rutledge sampson sargent satterfield sawyers schuster scruggs sewell
shackelford shipley shoemaker simms sinclair slaughter smalls spaulding stacy starks stallings stapleton starr stinson stroud
sumner swain swann swift talbot tanner tatum teague thacker thatcher thorpe thurman tidwell tipton tobin todd tolbert tomlin
trent tripp trotter troutman tuttle upton vickers vinson waddell waldron walden weathers welsh westbrook whaley whalen
wheatley whitlock whitman wilburn wilkes willard willoughby windham winfield winslow winston womack wood woodall woodruff
worley wyman yarbrough yeager yost
`);
