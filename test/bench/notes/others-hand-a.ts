import type { Roster } from "#care/deidentify/roster.ts";

/** The people of `othersHandAWritten`, notes by another author who had not seen the finder. */
export const othersHandARosters: Record<string, Roster> = {
  A01: {
    student: {
      legal: "Pang Houa Vang",
      preferred: "Pang",
      nicknames: ["PV"],
    },
    guardians: ["Mai Yia Vang", "Chue Vang"],
    siblings: ["Tou Vang", "Kalia Vang"],
    staff: ["Ms. Lindqvist", "Mr. Abdi Warsame", "Coach Pryor"],
    school: "Frost Lake Senior High",
    program: "Tamarack Bend Virtual IOP",
    codeNames: [],
  },
  A02: {
    student: {
      legal: "Abdirahman Yusuf Farah",
      preferred: "Abdirahman",
      nicknames: ["AB"],
    },
    guardians: ["Hodan Ismail", "Yusuf Farah"],
    siblings: [],
    staff: [],
    school: "Cedar Mill Charter",
    program: "Tamarack Bend Virtual IOP",
    codeNames: [],
  },
  A03: {
    student: {
      legal: "William Theodore Price",
      preferred: "Will",
      nicknames: ["Billy"],
    },
    guardians: ["Dawn Price", "Rich Price"],
    siblings: ["Grace Price", "Chase Price"],
    staff: ["Mr. Banks", "Ms. Joy Field", "Mr. Art Castle"],
    school: "Harrow Glen High School",
    program: "Quarry Road Teen IOP",
    codeNames: [],
  },
  A04: {
    student: {
      legal: "Ximena Yaretzi Olvera Pacheco",
      preferred: "Xime",
      nicknames: ["Yari"],
    },
    guardians: ["Lucía Pacheco", "Efraín Olvera"],
    siblings: [],
    staff: [],
    school: "Rancho del Oso High",
    program: "Mesa Clara IOP",
    codeNames: [],
  },
  A05: {
    student: {
      legal: "Oluwadamilare Ezekiel Ogunleye",
      preferred: "Dami",
      nicknames: ["Dare"],
    },
    guardians: ["Bukola Ogunleye", "Femi Ogunleye"],
    siblings: ["Tobi", "Simi"],
    staff: ["Ms. Petrakis", "Mr. Lonnie Weems", "Dr. Asha Menon"],
    school: "Carrow Park Academy",
    program: "Lantern Street IOP",
    codeNames: [],
  },
  A06: {
    student: {
      legal: "Zofia Maria Grabowska",
      preferred: "Zosia",
      nicknames: ["Zo"],
    },
    guardians: ["Beata Grabowska", "Piotr Grabowski"],
    siblings: [],
    staff: [],
    school: "St. Hedwig Prep",
    program: "Lantern Street IOP",
    codeNames: [],
  },
  A07: {
    student: {
      legal: "Rana Khalil Haddad",
      preferred: "Rana",
      nicknames: ["Ronnie"],
    },
    guardians: ["Samira Haddad", "Khalil Haddad"],
    siblings: ["Jad", "Lina Haddad"],
    staff: ["Mr. K", "Ms. Trujillo", "Nurse Peggy Aldous"],
    school: "Dunmore West High",
    program: "Lantern Street IOP",
    codeNames: [],
  },
  A08: {
    student: {
      legal: "Shawntel Nizhoni Begaye",
      preferred: "Nizhoni",
      nicknames: ["Zhoni"],
    },
    guardians: ["Lorraine Begaye", "Herbert Tso"],
    siblings: [],
    staff: [],
    school: "Coyote Wash High School",
    program: "Mesa Clara IOP",
    codeNames: [],
  },
  A09: {
    student: {
      legal: "Min-jun Seo",
      preferred: "Min-jun",
      nicknames: ["MJ"],
    },
    guardians: ["Hye-jin Kang", "Seo Dong-wook"],
    siblings: ["Seo-yeon"],
    staff: ["Mrs. Fong", "Mr. Delacroix", "Tess Hargrove"],
    school: "Palisade North Middle School",
    program: "Elderberry Virtual IOP",
    codeNames: [],
  },
  A10: {
    student: {
      legal: "Beatriz Aparecida Moura",
      preferred: "Bia",
      nicknames: ["Bibi"],
    },
    guardians: ["Cláudia Moura", "Wellington Moura"],
    siblings: [],
    staff: [],
    school: "Fall Harbor High",
    program: "Elderberry Virtual IOP",
    codeNames: [],
  },
  A11: {
    student: {
      legal: "Summer Rain Castleberry",
      preferred: "Summer",
      nicknames: ["Sunny"],
    },
    guardians: ["Misty Castleberry", "Dale Castleberry"],
    siblings: ["Autumn", "Chance Castleberry"],
    staff: ["Mrs. Love", "Coach Justice", "Mr. Day"],
    school: "Copper Fork Jr High",
    program: "Quarry Road Teen IOP",
    codeNames: [],
  },
  A12: {
    student: {
      legal: "Sione Leota Fa'asavalu",
      preferred: "Sione",
      nicknames: ["Bubba"],
    },
    guardians: ["Mele Fa'asavalu", "Tavita Fa'asavalu"],
    siblings: [],
    staff: [],
    school: "Kaimoana Heights High",
    program: "Mesa Clara IOP",
    codeNames: [],
  },
  A13: {
    student: {
      legal: "Solomiya Andriivna Kovalenko",
      preferred: "Solomiya",
      nicknames: ["Solya", "Mia"],
    },
    guardians: ["Oksana Kovalenko"],
    siblings: ["Taras", "Danylo"],
    staff: ["Ms. Rao", "Mr. Emeka Udeh", "Officer Bland"],
    school: "Whitcomb Middle School",
    program: "Elderberry Virtual IOP",
    codeNames: [],
  },
};

export const othersHandAWritten = `
A01| [[Pang|roster]] opened up today about her grandmother moving in. She named two feelings on her own, which is new. Homework: <<one page of the thought log>> before <<Wednesday>>.
A01| fyi [[lindqvist|roster]] says [[pnag|typo]] has been eating lunch in the library w [[gao nou|name]] and [[bee|name]] not the cafeteria. gr8 progress imo, she was eating in the bathroom in [[sept|date]]
A01| Hi all, quick recap of the week:\\n- attended <<4 of 5 groups>>\\n- camera on for <<most of DBT>>\\n- <<Chromebook>> died twice, borrowed one from the library\\n- next family meeting <<Thursday>> at ((5:30pm))\\nThanks everybody!
A01| Spoke with dad, [[Chue|roster]], through the Hmong interpreter. He drives second shift at [[Brandvold Foods|organization]] and the best number is [[651-555-0143|phone]] after ((10am.)) Older brother [[Tou|roster]] can drive her to [[Frost Lake|school]] in the mornings.
A01| She will hand in the <<Cornell notes>> late, I told her <<no penalty>>. It may take her <<until Friday>> and that is fine with me. <<Mark>> them complete when you see them please
A02| [[FARAH, ABDIRAHMAN|roster]] OUT TODAY. MOM CALLED FROM [[(612) 555-0178|phone]] AT ((7:40)). THIS IS HIS <<3RD EXCUSED ABSENCE>> SINCE <<WINTER BREAK>>.
A02| Mood <<4/10>> at check in and <<6/10>> by close. Used <<box breathing>> without a prompt. Reports <<5 hrs sleep>>, still gaming late. Ramadan started so energy is low and that's expected, please don't read it as withdrawal.
A02| Good afternoon. I am writing to confirm that the annual review for [[Abdirahman Farah|roster]] has been set for [[November 18, 2025|date]] in conference ((room ))[[2C|room]]. ((Ms. ))[[Hodan Ismail|roster]] has been invited and has asked that her sister, ((Mrs. ))[[Sahra Jimale|name]], attend as support. Accommodations under discussion: <<extended time>>, <<reduced homework load>>, and <<a quiet testing space>>.
A02| hey so [[AF|initials]] told me him and [[Guled|name]] are working at [[Halal Bros Market|organization]] on [[Cedar Ave|address]] after group?? mom doesnt know. pls dont bring it up in family session yet
A02| Came down during <<2nd period>> w/ stomach ache, <<temp 98.4>>. Rested <<20 minutes>> and went back. He is fasting so no snack offered.
A03| [[Will|roster]] <<will>> be late to group all week because of driver's ed. I <<hope>> that's ok w/ everyone. He said the <<price>> of the class was a fight between [[Dawn|roster]] and [[Rich|roster]].
A03| <<will>> check in again <<Monday>>. no big change. there is a <<grace period>> on the missing labs and i think he may use it. <<rich>> discussion in class tho
A03| [[Art Castle|roster]] here. Art room is open <<during lunch>> if he needs a break, he's been great with the clay and I'd <<bank>> on him for the mural. [[Joy|roster]] said the same thing about choir
A03| [[Grace|roster]] picks up her brother on <<Tuesdays>>, drives a green Forester tag [[8KR-4471|plate]]. [[chase|roster]] is away at [[Bellmont State|school]] till [[may 9|date]]. Mom asked that [[Rich|roster]] not get the portal login.
A03| Ran <<Zones of Regulation>> with the Monday group. He put himself in <<yellow>> and then talked about why. <<Field>> trip permission is signed. I'd give it <<a solid B+>> for a first try lol
A04| Hablé con la ((señora ))[[Lucía|roster]] esta mañana. Dice que [[Xime|roster]] durmió <<seis horas>> y que desayunó, gracias a Dios. El papá, [[Efraín|roster]], sigue trabajando en [[Bakersfield|city]] y regresa <<el viernes>>.
A04| mom's new cel [[661 555 0129|phone]] pls update, the old one goes to her ((tía ))[[Lupe|name]]. also they moved to [[2218 Calle Loma Vista #9|address]], [[Arvin|city]], zip is [[93203|zip]]
A04| No quiere prender la cámara <<en el grupo>>. Le dije que <<poco a poco>> y que puede usar el chat. Will try again mañana, <<ánimo equipo>>.
A04| [[Yari|roster]] turned in <<3 of the 7>> make-up assignments in <<Google Classroom>>. ((Sra. ))[[Quiñones|name]] from Spanish class is giving her until ((the ))[[22nd|date]]
A04| Reviewed the safety plan w/ her and mom. <<Columbia low>>. Supports she picked: madrina [[Chela|name]], youth ((pastor ))[[Beto|name]] at [[Iglesia Roca Firme|organization]], and her prima [[Dayanara|name]]. She kept <<988>> on the card.
A05| IEP mtg moved to [[10/29|date]] @ ((2:15)), link is [[https://meet.lanternstreet.example/j/58820417|link]] . need [[weems|roster]] and [[menon|roster]] there. [[bukola|roster]] confirmed by txt
A05| <<PHQ-9 went from 16 to 11>>. He says the <<Wellbutrin>> is helping mornings. Still dreads algebra. We did <<the five senses exercise>> and he got to <<3/10>>.
A05| From: [[Eleni Petrakis|typo]] <[[epetrakis@carrowpark.example|email]]>\\nSent: <<Tuesday>> ((3:12 PM))\\nSubject: make-up work\\n\\nHi team, [[Oluwadamilare|roster]] owes me two essays. I can take one by <<Friday>> and drop the other. Let me know if that is too much.\\n\\nBest,\\n[[Eleni|name]]\\n[[Carrow Park Academy|school]], ((Room ))[[118|room]]\\n[[470.555.0182 x31|phone]]
A05| ((Dr. ))[[menon|roster]] wants labs before any change. Family uses [[Piedmont Crossing Urgent Care|organization]]. Member id [[OGN5530917|id]], grp [[004412|id]]. Dose is <<the same for now>>
A05| heard from a few kids that [[dare|roster]](('s)) ((cousin ))[[Ayomide|name]] posted the fight on his story ([[@ayo_thegr8|handle]]). I did not watch it. <<Dare>> I say it, the class was calmer without phones today
A06| [[Zosia|roster]] came back to [[St. Hedwig|school]] today for <<a half day>>. ((Sister ))[[Bernadine|name]] met her at the door. <<So far so good>>.
A06| ok so [[Beatta|typo]] called the clinic line instead of the school, her english gets mixed when shes upset. what she ment was the <<sertraline>> ran out <<on Saturday>>. ((babcia ))[[Halina|name]] ([[92|age]]) has been staying w them so house is full
A06| She brought up the choir solo again and rated the worry <<8/10>> at first. We broke it in <<four steps>>, step one is just <<standing on the stage with nobody there>>. Sleep is about <<six and a half hours>>. No safety concerns.
A06| [[Grabowska|roster]] family: two households. Mom at [[77 Wexler Ct|address]], dad at his brother's place in [[Hamtramck|city]]. Both get letters. Dad's mail [[p.grabowski@tool-and-die.example|email]]. Custody case [[24-DM-01187|id]], next hearing [[Jan. 12|date]].
A06| wont be pushing the <<oral report>>. she can record it on <<flipgrid>>. honestly the <<art>> she did for it was the best in the class
A07| ((Mr. ))[[K|roster]] lets her sit by the window now. That's all it took lol. <<9 days in a row>> on time
A07| Family session: [[Samira|roster]] and [[Khalil|roster]] both present, ((teta ))[[Najwa|name]] listened in from the kitchen. [[Rana|roster]] asked for <<one evening a week>> with no chores. Parents agreed to <<try it for two weeks>>. [[Jad|roster]] was not home.
A07| ((ms ))[[trujilo|typo]] said [[R.H.|initials]] and [[Kayleigh Burch|name]] got into it at the [[Dunmore Falcons|organization]] game over something on snap. [[kayleighs|name]] mom wants a mtg. i said after [[2/6|date]]
A07| <<DBT>> skills today were <<ACCEPTS>> and <<half smile>>. Group of <<six>>. She helped somebody new find the mute button, very sweet. Nothing else to report, have a nice weekend.
A07| [[Peggy|roster]] in the health office. I have the <<EpiPen>> but not the form. It can be faxed to [[313-555-0166|phone]]. She keeps her inhaler in ((locker ))[[417|room]]. Thanks a bunch
A08| Her internet was out again so she did group from the chapter house in [[Tsé Łichíí|city]]. ((Grandma ))[[Bessie Yellowhair|name]], who is [[94|age]], sat with her. Census no. [[208,441|id]]. Clan ((aunt ))[[Verna|name]] will bring her to town <<next Tuesday>>.
A08| [[nizhoni|roster]] missed <<mon and tues>> for a ceremony, that is excused, dont code it as truant. [[Lorraine|roster]] left a message
A08| Reports <<less guilt>> and <<more appetite>>. Weaving is her favorite coping skill right now; she can do it <<for an hour>> without checking her phone. <<GAD-7 9>>.
A08| [[Shawntell B|typo]] is <<2 points>> from passing Navajo Government!! bus ((#14)) gets in late so she misses warm ups. can someone talk to ((mr ))[[Etsitty|name]] about the bus
A08| [[She is the only girl on the wrestling team|quasi]] and the whole valley knows it, so leave the sport out of the letter. ((Coach ))[[Manuelito|name]] already agreed. Goal for [[march|date]] is <<80% attendance>>.
A09| [[Minjun|roster]] played his part at orchestra, all <<16 bars>>. ((Mrs. ))[[Fong|roster]] nearly cried. He wants to try <<second violin>> in the spring concert.
A09| So [[MJ|initials]] is okay but the essay prompt ("a time I lost something") was too much. [[Delacroix|roster]] swapped it. I'd ask [[Tess|roster]] to warn teachers <<ahead of time>>
A09| Client continues to make steady gains. He can identify the early signs of a panic episode and uses <<paced breathing>> with about <<70 percent>> success. He would like to return to <<Tae Kwon Do>>. We may reduce individual sessions to <<one per week>>; will discuss with the parents and let you know.
A09| mom [[Hye-jin|roster]] emailed [[hj_kang88@naver.example|email]] and kakao id is [[hyejin.k88|handle]]. Dad [[Dong wook|roster]] is in Korea until [[the 30th|date]]. halmoni is home. [[Seoyeon|roster]] translates but <<please use the interpreter>>
A09| [[Seo, M.|roster]] - tardy - ((bus 9)) late - no action. Absent pds <<5-7>> for ortho. Reset to <<zero unexcused>> at the quarter.
A10| Family is from Brazil, speak Portuguese not Spanish!! Please book right interpreter. [[Claudia|roster]] cleans houses for [[Maré Cleaning|organization]] and [[Wellington|roster]] is a roofer. [[Bia|roster]] helps w/ little ((cousin ))[[Enzo Gabriel|name]] on <<mondays>>.
A10| vtt: [[Beatrice|typo]] said she is felling much better and wants to try out for the [[Harbor Seals|organization]] again period she will need a physical period [[clawdia|typo]] is going to call ((dr ))[[Pimentels|name]] office
A10| Rated her week <<a six>>. <<Pomodoro>> is working for history, not for algebra. Says she feels <<more hopeful about summer>>. Wants a part time job; we talked about <<balance>> and <<bedtime>>.
A10| mark your calendars: <<bake sale Friday>>. [[Bibi|roster]] is making brigadeiros w [[Jhenifer|name]] and [[Tavares|name]]. this is the most she has smiled since i met her
A10| SIS # [[553-20817|id]]. DOB [[07.19.2009|date]]. Plan start <<this semester>>. Accommodations: <<breaks as needed>>, <<preferential seating>>, <<no cold calling>>. Parent signature pending, [[W. Moura|roster]] is picking up the packet <<tomorrow>>.
A11| [[Summer|roster]] had a good day. [[Autumn|roster]] not so much. ((Mrs. ))[[Love|roster]] will <<love>> to hear about the quiz, <<19 out of 20>>!!
A11| <<summer>> program dates are not out. She's ready to step down by then. <<Sunny>> mood, <<misty>> eyes when we talked about goodbye. Fair <<chance>> we finish in <<three weeks>>.
A11| Dad [[dale|roster]] is in [[Fentress County Jail|organization]], inmate # [[0091734|id]], release is [[Aug 30|date]]. [[Misty|roster]] started at [[Dollar General|organization]] nights. Mamaw [[Opal|name]] keeps the kids at [[416 Sawmill Hollow Rd|address]]
A11| one more <<day>> like this and i'll cry happy tears. ((Coach ))[[Justice|roster]] put her on the line up. <<social justice>> unit starts next so heads up it gets heavy, she can opt out
A11| [[SUNNY|roster]] STILL NEEDS A RIDE ON <<WEDNESDAYS>>. CAN ((MR. ))[[DAY|roster]] DO IT OR DO WE CALL [[CHANCE|roster]]? HIS PHONE IS [[931-555-0104|phone]].
A12| [[Sione|roster]] wrote the best paragraph of his year. <<Five sentences>>, all on topic. I read it to ((uncle ))[[Iosefa|name]] at pickup and he got quiet.
A12| [[bubba|roster]] isnt playing this season and the [[Kaimoana Warriors|organization]] boosters keep asking why. i say <<family reasons>>. aunty [[Sina|name]] is on it, she goes to [[First Samoan Assembly|organization]] w half of them
A12| No tremor, no nausea. Weight <<up 3 lb>>. <<BP 122/78>>. Takes the <<hydroxyzine>> only before tests. Follow up in <<a month>>. Mom asked about <<melatonin>>, ok'd <<3 mg>>.
A12| step down packet sent. [[Mele|roster]] signed, [[Tevita|typo]] has not. SSN ending [[7731|ssn]] is on the old form, needs to be blacked out before we send to [[Kaimoana Hts|school]]
A12| We talked about <<wise mind>> and what "strong" means in his family. He was honest. Might be the best session I have sat in on. He'll bring <<the gratitude list>> on <<Thursday>>.
A13| fire drill went ok. ((Officer ))[[Bland|roster]] walked [[Solya|roster]] out early like we planned, thx to ((Ms. ))[[Rao|roster]]. sirens are still hard bc of the war. [[Danylo|roster]] was fine
A13| We may be able to taper. <<Nightmares down from 5 to 2>> a week. She used the <<grounding card>> in social studies. I hope the news stays off in the common areas; maybe remind staff.
A13| Host family is [[Phil and Bettina Ostrander|name]] ([[1-585-555-0151|phone]]), they go to [[Grace Lutheran|organization]] in [[Penfield|city]]. [[Oksana|roster]] has an appointment about work papers, A number [[A221 904 551|id]]. Father is still in [[Kharkiv|city]].
A13| Quiz <<18/20>> even with the missed days. She explained <<photosynthesis>> to her table partner. bland cafeteria food is her biggest complaint lol
A13| portal shows a login from [[203.0.113.88|ip]] at ((2am)) under [[taras_kov|handle]], so it's the brother [[Taras|roster]] not her. [[Udeh|roster]] can reset it. ticket [[help.whitcombms.example/t/4471|link]]
`;
