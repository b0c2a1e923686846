import { wordSet } from "../word-set.ts";

/** Written with a capital and yet no identifier: days, holidays, peoples, languages, countries, states, faiths. */
export const calendarAndPeoples = wordSet(`
iftar suhoor deepavali timket norooz vaisakhi obon posadas muertos
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
mon tu tue tues wed weds th thu thur thurs fri sat sun lunes martes miercoles jueves viernes sabado domingo
easter christmas xmas thanksgiving halloween hanukkah chanukah passover pesach purim sukkot yom kippur rosh hashanah shabbat sabbath
ramadan eid fitr adha diwali holi navratri kwanzaa juneteenth labor memorial veterans presidents mlk lent advent epiphany
ash palm pentecost lunar tet nowruz vesak valentines mothers fathers indigenous columbus nochebuena navidad pascua cuaresma posadas
african afghan albanian amharic american americans arab arabic armenian asian australian bangla bangladeshi bengali bosnian brazilian british burmese
cambodian canadian cantonese caribbean catholic catholics chamorro chinese christian christians colombian croatian cuban czech danish dominican
dutch ecuadorian egyptian english ethiopian european farsi filipino finnish french german ghanaian greek guatemalan gujarati haitian hawaiian hebrew
hindi hindu hispanic hmong honduran hungarian icelandic igbo indian indonesian iranian iraqi irish islam islamic israeli italian jamaican
japanese jewish judaism kenyan khmer korean kurdish lao laotian latin latina latine latino latinos latinx lebanese lutheran mandarin marathi
marshallese mayan methodist mexican mormon moroccan muslim muslims navajo nepali nicaraguan nigerian norwegian orthodox pacific pakistani palestinian
panamanian pashto persian peruvian polish portuguese presbyterian protestant punjabi quaker romanian russian salvadoran samoan scottish serbian
sikh somali spaniard spanish sudanese swahili swedish syrian tagalog taiwanese tamil telugu thai tibetan tigrinya tongan turkish twi ukrainian urdu
venezuelan vietnamese welsh yiddish yoruba zulu baptist buddhist buddhism christianity bible quran torah god allah jesus buddha
afghanistan albania algeria argentina armenia asia australia austria bangladesh belgium bolivia bosnia brazil bulgaria burma cambodia cameroon canada
chile china colombia congo croatia cuba denmark ecuador egypt eritrea ethiopia europe finland france germany ghana greece guatemala haiti
honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kenya korea kuwait laos lebanon liberia libya lithuania mali mexico
moldova morocco myanmar nepal netherlands nicaragua nigeria norway pakistan palestine panama peru philippines poland portugal romania russia rwanda
samoa scotland senegal serbia singapore slovakia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tonga turkey uganda ukraine
uruguay usa venezuela vietnam wales yemen zambia zimbabwe africa america antarctica
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio
oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming
`);

/** Medicines, brand and generic, that come up around students. */
export const medicines = wordSet(`
abilify accutane adderall adzenys advair advil albuterol aleve alprazolam amantadine amitriptyline amoxicillin amphetamine aripiprazole atarax ativan
atomoxetine azstarys benadryl benztropine birth brexpiprazole bupropion buspar buspirone caffeine caplyta carbamazepine celexa cetirizine citalopram claritin
clonazepam clonidine clozapine cogentin concerta cotempla cymbalta daytrana depakote desvenlafaxine dexedrine dexmethylphenidate dextroamphetamine
diazepam diphenhydramine divalproex doxepin doxylamine duloxetine dyanavel effexor epinephrine epipen escitalopram estarylla evekeo excedrin fetzima flonase
fluoxetine fluvoxamine focalin gabapentin geodon guanfacine haldol haloperidol hydroxyzine ibuprofen imipramine imodium insulin intuniv isotretinoin
invega jornay kapvay keppra ketamine klonopin lamictal lamotrigine latuda levetiracetam levothyroxine lexapro lisdexamfetamine lithium loratadine lorazepam
lunesta lurasidone luvox lybalvi magnesium melatonin metadate metformin methylin methylphenidate midol miralax minipress mirtazapine motrin mydayis naloxone
naltrexone naproxen narcan neurontin nortriptyline olanzapine omeprazole onfi oxcarbazepine oxtellar paliperidone pamelor paroxetine paxil pepto
phenergan prazosin prednisone prilosec pristiq procentra nicotine propranolol prozac qelbree quetiapine quillichew quillivant ramelteon relexxii remeron rexulti
risperdal risperidone ritalin rozerem saphris sarafem seroquel sertraline singulair strattera suboxone symbyax synthroid tegretol temazepam tenex topamax topiramate
trazodone trileptal trintellix tums tylenol valium valproate valproic venlafaxine ventolin viibryd viloxazine vistaril vitamin vortioxetine vraylar vyvanse
wellbutrin xanax xelstrym xyzal zantac zenzedi ziprasidone zofran zoloft zolpidem zubsolv zyprexa zyrtec
`);

/** Software, games and brands that a whole class shares, and words of lessons. */
export const sharedThings = wordSet(`
kia honda toyota nissan hyundai chevy chevrolet jeep dodge subaru mazda tesla bmw lexus audi buick gmc volvo civic corolla camry altima accord
zoom google gmail classroom canvas chromebook chromebooks teams slack powerschool powerpoint schoology seesaw edmodo kahoot quizlet blooket gimkit nearpod
edpuzzle ixl iready khan duolingo newsela lexia dreambox aleks desmos clever remind parentsquare classdojo infinite skyward aeries naviance gaggle goguardian
youtube instagram insta tiktok snapchat facebook whatsapp discord reddit twitch twitter netflix spotify hulu disney roblox minecraft fortnite nintendo switch xbox
playstation pokemon mario zelda marvel lego barbie windows microsoft apple ipad ipads iphone android kindle excel word outlook onedrive sharepoint docusign epic mychart
headspace calm finch wordle sudoku uno jenga twister gatorade starbursts skittles doritos takis oreo cheetos kleenex lysol velcro sharpie legos
stardew hadestown everest
romeo juliet hamlet macbeth othello gatsby odyssey iliad odysseus beowulf frankenstein dracula hobbit outsiders ponyboy holes wonder giver divergent narnia
hogwarts katniss scout atticus mockingbird lennie crucible gulliver shakespeare poe dickinson orwell steinbeck angelou hemingway fitzgerald homer
pythagoras euclid newton einstein darwin galileo curie mendel socrates plato aristotle confucius
punnett pythagorean fibonacci fahrenheit celsius kelvin holocaust renaissance reconstruction constitution congress senate civil revolutionary vikings aztec aztecs
mayan mayans inca incas romans greeks egyptians olympics super bowl nasa earth mars jupiter saturn neptune pluto mercury uranus algebra calculus geometry
tipp dearman socratic
`);

/** Surnames that name a test or scale, or a method: a cue or the roster may still make a person of them. */
export const eponyms = wordSet(`
mckinney vento vanderbilt conners connors beck columbia stanley brown hamilton wechsler woodcock johnson kaufman achenbach young mania stroop raven ravens bender
rorschach piaget maslow erikson pavlov bloom bloomberg lexile dibels brigance peabody vineland gray goldman fristoe barkley wilson barton orton gillingham
marzano danielson heimlich asperger aspergers down tourette tourettes hashimoto crohn crohns graves parkinson alzheimer alzheimers zarit yale hare bandura bowlby
ainsworth gottman linehan likert duckworth kessler rosenberg cornell penn toronto bristol glasgow apgar snellen scoville hattie covey
`);

/** Abbreviations in capitals that name no person. */
export const acronyms = wordSet(`
hm hmm ugh lol wifi omg att atte aba abc avh ixl cte aca ace aces act ada adhd adl aep afk aid aids am amc ap apa aps api asap asd asl asq att avid ap1 aba
ba base basc bds bfrb bip bmi bp bpd brief bs bsn btw
cans cbt cc cdc cdi ceo cfr cgas chip cia ciwa cm cmh cna co cob cops cpr cps cpt cr crafft cse ctsc cv
da db dbt dcf dcfs dcyf dhs did dmdd dmv dnr do dob doc dod dpt ds dsm dss dui dv dvd dx
ebd ecg ed edd eeg efl ekg ela eld ell emdr emr ems emt eod eot ep er esa esl esp ess est esy et eta etc
faq fape fba fbi fafsa fmla foia fri ft fti fu fyi
gad gcse ged gi gmt gpa gps gs gt
hcg hep hi hipaa hiv hoh hr hs html hvac hx hw
ibs icd icu id idea idk iep ifsp im ime imho imo inc iop ip iq irs iss ist it iud iv
jr jrotc jv
kg km kpi
lac lcsw led lgbt lgbtq lgbtqia lmft lms lol lpc lre lsw
ma map mba mcas md mdd mdt meds mg mh ml mla mmr mo moa mou mr mri mrn mrsa ms msw mtg mtss
na naacp nami ncaa ngss nod nos np nps npr nsaid nssi nurse nwea
oa ob ocd ocr od odd oh ok ooo oop oos osep ot otc ote osa
pa pacer pbis pc pcl pcp pd pdd pdf pe ph phd phi php phq pi pics pii pka plaafp plop pm pms po pos pov pp ppe pr prn promis psa psat psat psc psych pt pta pto ptsd pst pw pwn
qa qbs qi qr
rad rcads rbt rn roi rop rotc rr rsvp rti rtc rtf rx
sa samhsa sat sat1 scared sci scid scq sdq sdh se sec sel sfusd shs sh si sib sis sit slp slo smh smart sms snf soap sos sped spec spo srs sro srss ssi ssn ssr sst sst1 staar std stem steam sti stop suds sud sw swot
ta tba tbd tbi tbh tbri td tf tgif thc tia tic tk tlc tmi tmr tmrw tms tod tpr tx tv
uc ssri snri sza vtt php phq gad aau loc atte ua op php nfl nba mlb espn cps dcs cys bcba slpa lpcc amft mft pmhnp crna bsn aprn fnp dnp rbt asvab clep dual ff pov vh ah adl adls bps wnl aeb ppt dbt aod sud bx hx sx rxd ucla uk un up ur us usa usb usc uti
va vape vp vpn vr vs vtc
wa wbl wfh wic wifi wiat wisc wist wj wjiv wr wrap wy
ymca ymrs yrbs yt ptsa fafsa cdi mfq pscy lsas ybocs cybocs cssrs csss ssrs phqa gad7 phq9 phq2 phq8 phqa bdi bai ace asq rcmas epds audit dast cage mini kads mast
am pm est edt cst cdt mst mdt pst pdt utc al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr
i a an as at be by do go he if is it me my no of on or so to up us we tv uh um oh hm ha hey yes the and for not but you all any can had her was one our out day get has him his how new now old see two way who why did yes let say she too use omg lmk fyi idk btw ty np yw brb ttyl gtg rn jk wyd ig icymi nbd afaik tldr eom ps cc bcc re fwd wo w
`);
