import type { Roster } from "#care/deidentify/roster.ts";

/** The people of `othersHandBWritten`, notes by another author who had not seen the finder. */
export const othersHandBRosters: Record<string, Roster> = {
  B01: {
    student: {
      legal: "Trịnh Khánh Ly",
      preferred: "Khánh Ly",
      nicknames: ["Lynn"],
    },
    guardians: ["Trịnh Quang Hải", "Dương Thị Mai"],
    siblings: ["Trịnh Bảo Long"],
    staff: ["Mrs. Dubrow", "Mr. Teo Santangelo", "Coach Ng"],
    school: "Osprey Landing High School",
    program: "Larkspur Virtual IOP",
    codeNames: [],
  },
  B02: {
    student: {
      legal: "Ayaan Mohamed Jimcale",
      preferred: "Ayaan",
      nicknames: ["Yaan"],
    },
    guardians: ["Fartun Jimcale", "Mohamed Jimcale"],
    siblings: [],
    staff: [],
    school: "Bridger Flats Middle",
    program: "Larkspur Virtual IOP",
    codeNames: [],
  },
  B03: {
    student: {
      legal: "Grace Amelia Winters",
      preferred: "Grace",
      nicknames: ["Gracie"],
    },
    guardians: ["Mark Winters", "Rose Winters"],
    siblings: ["Drew Winters", "Faith Winters"],
    staff: ["Ms. Frost", "Mr. Will Bond", "Nurse Joy"],
    school: "Heron Point Academy",
    program: "Stonebridge Teen IOP",
    codeNames: [],
  },
  B04: {
    student: {
      legal: "Emiliano Xicoténcatl Ríos Barajas",
      preferred: "Emiliano",
      nicknames: ["Emi"],
    },
    guardians: ["Araceli Barajas", "Don Chuy Ríos"],
    siblings: [],
    staff: [],
    school: "Escuela Secundaria Puente Nuevo",
    program: "Valle Abierto IOP",
    codeNames: [],
  },
  B05: {
    student: {
      legal: "Chiamaka Nneoma Okafor-Bell",
      preferred: "Chiamaka",
      nicknames: ["Amaka", "CC"],
    },
    guardians: ["Ngozi Okafor", "Trevor Bell"],
    siblings: ["Zim"],
    staff: ["Ms. Szymanski", "Mr. Rivers", "Dr. Lena Voss"],
    school: "Mount Alder High",
    program: "Stonebridge Teen IOP",
    codeNames: [],
  },
  B06: {
    student: {
      legal: "Levon Aram Petrosyan",
      preferred: "Levon",
      nicknames: ["Lev"],
    },
    guardians: ["Anahit Petrosyan", "Aram Petrosyan"],
    siblings: [],
    staff: [],
    school: "Sgt. York Tech",
    program: "Valle Abierto IOP",
    codeNames: [],
  },
  B07: {
    student: {
      legal: "Harpreet Kaur Dhillon",
      preferred: "Harpreet",
      nicknames: ["Preeti"],
    },
    guardians: ["Manjit Dhillon", "Gurdeep Dhillon"],
    siblings: ["Arjan Dhillon"],
    staff: ["Mr. V", "Ms. Penny Lane", "Coach Oduya"],
    school: "Sutter Bend High School",
    program: "Stonebridge Teen IOP",
    codeNames: [],
  },
  B08: {
    student: {
      legal: "Darius Nakai Etcitty",
      preferred: "Nakai",
      nicknames: ["Nak"],
    },
    guardians: ["Charlene Etcitty", "Wilson Etcitty"],
    siblings: [],
    staff: [],
    school: "Rabbit Brush Day School",
    program: "Valle Abierto IOP",
    codeNames: [],
  },
  B09: {
    student: {
      legal: "Widlyne Esther Philogène",
      preferred: "Widlyne",
      nicknames: ["Wiwi"],
    },
    guardians: ["Marie-Ange Philogène", "Jocelyn Philogène"],
    siblings: ["Samuel", "Ruth-Naomie"],
    staff: ["Mrs. Castile", "Mr. Joseph", "Tonya Beech"],
    school: "Port Amber Senior High",
    program: "Larkspur Virtual IOP",
    codeNames: [],
  },
  B10: {
    student: {
      legal: "Thiago Rafael Coutinho",
      preferred: "Thiago",
      nicknames: ["Rafa"],
    },
    guardians: ["Simone Coutinho", "Edson Coutinho"],
    siblings: [],
    staff: [],
    school: "New Braga Vocational",
    program: "Stonebridge Teen IOP",
    codeNames: [],
  },
  B11: {
    student: {
      legal: "Chase Hunter Rainey",
      preferred: "Chase",
      nicknames: ["CH"],
    },
    guardians: ["Dawn Rainey", "Ray Rainey"],
    siblings: ["Brooke Rainey", "Lane"],
    staff: ["Mr. Price", "Mrs. April Stone", "Coach Early"],
    school: "Buckhorn Junior High",
    program: "Stonebridge Teen IOP",
    codeNames: [],
  },
  B12: {
    student: {
      legal: "Losaline Taufa",
      preferred: "Losa",
      nicknames: ["Lose"],
    },
    guardians: ["'Ana Taufa", "Semisi Taufa"],
    siblings: [],
    staff: [],
    school: "Salt Hollow High",
    program: "Valle Abierto IOP",
    codeNames: [],
  },
  B13: {
    student: {
      legal: "Mykhailo Ihorovych Petrenko",
      preferred: "Mykhailo",
      nicknames: ["Misha"],
    },
    guardians: ["Iryna Petrenko", "Ihor Petrenko"],
    siblings: ["Vira"],
    staff: ["Mr. Gallo", "Ms. Huang", "Patience Owusu"],
    school: "Winding Brook High",
    program: "Larkspur Virtual IOP",
    codeNames: [],
  },
};

export const othersHandBWritten = `
B01| [[khanh ly|roster]] back [[10/14|date]]. eyes red but she stayed all day. [[dubrow|roster]] gave her the quiet corner, <<4 classes out of 7>> is what we said and she did <<6>>
B01| Met w/ bố, ((Mr. ))[[Hải|roster]], at the nail shop ([[Lucky Star Nails|organization]], corner of [[Fremont and 9th|address]]). He would like letters in Vietnamese. Cell [[503.555.0117|phone]], call <<before noon>>.
B01| She can name <<three distortions>> now without the sheet. <<SUDS 70 to 35>> on the phone-call exposure. Next step is ordering food herself. May want to add a <<booster session>> in the fall.
B01| [[Lynn|roster]] + [[Odalys|name]] + [[Reef|name]] = best lab group in ((4th hour))!! turned in <<both>> write ups, one was even early
B01| [[T.K.L.|initials]] CHECKED OUT ((11:20)) BY [[BAO LONG|roster]] (BROTHER, ID CHECKED). DENTIST. BACK FOR <<7TH>>. <<NO ACTION NEEDED>>.
B02| spoke 2 mom [[fartun|roster]] re the headache log. <<3 this wk>>, <<2 last wk>>. she'll pick up at the ((east door)). form faxed to [[206 555 0133|phone]] on [[nov 4th|date]]
B02| Bright affect, made a joke at the end of group. <<C-SSRS negative>>. Hope is a theme she came up with herself. Continue <<behavioral activation>>: two walks, one phone call.
B02| Auth # [[PA-7740921-03|id]] approved <<24 units>> from [[12/1/2025|date]] to [[1/15/2026|date]]. Card name is spelled [[Ayan Jimcaale|typo]], ((Molina)) wants it fixed. Email [[fjimcale@outlook.com|email]].
B02| She asked to pray during lunch and [[Ridley|name]] in the front office said no. I fixed it, she can use [[211|room]]. She is fine, she told me she <<would rather be asked>> than guessed about.
B02| rich vocabulary in this one's journal! grammar will come. <<Two paragraphs>> where she used to give me <<two words>>.
B03| [[Grace|roster]] showed a lot of <<grace>> with the new kid. [[Mark|roster]] asked to <<mark>> the calendar for ((the ))[[19th|date]], [[Rose|roster]] is out of town.
B03| first <<frost>> = indoor recess = she's in my office lol. <<will>> send her back w a pass. her <<bond>> w the para is so good
B03| Long family session. [[Drew|roster]] drew the family as planets and put [[Faith|roster]] on the moon, which opened everything. [[Rose|roster]] listened. ((Mr. ))[[Winters|roster]] did not attend. Homework: <<one meal together>>, <<no phones>>.
B03| ((Nurse ))[[Joy|roster]] says the inhaler in the [[A-wing|room]] cabinet expired [[09/2025|date]]. Called [[Winslow Drug|organization]], ready <<Tuesday>>. DOB on the label is wrong, should be [[4.3.2010|date]]
B03| She has more <<faith>> in the <<coping cards>> than in me hahaha fair. <<Monday group>> was six people, rose and thorn took <<20 min>>. All joy today honestly.
B04| Buenas tardes. La ((señora ))[[Araceli|roster]] llamó del [[(559) 555-0170|phone]] porque [[Emi|roster]] no quiso entrar a la escuela ((el ))[[4 de noviembre|date]]. Su hermano mayor, [[Chava|name]], lo convenció y llegó a las ((9:40)). Cita con la ((doctora)) [[Rentería|name]] ((el ))[[12|date]].
B04| ((don ))[[chuy|roster]] vino en persona, no le gusta el teléfono jaja. trabaja en [[Empacadora San Rafael|organization]], entra a las ((5am.)) le di mi correo [[consejeria2@puentenuevo.example|email]]
B04| Hoy habló más que nunca. Nombró <<dos emociones>> y aceptó practicar <<la respiración cuadrada>> antes del examen. Duerme <<siete horas>>. Marca su ánimo en <<6 de 10>>. [[Mayo|date]] está lejos, dice, pero quiere graduarse con su grupo.
B04| entregó <<4 de 6>> tareas en <<Google Classroom>>. bien x el. la ((maestra ))[[Nelly|name]] de arte dice que tiene mano
B04| IEP annual due [[Dec. 2nd|date]], triennial <<next school year>>. CALPADS/SSID [[8840217763|id]]. Interpreter is ((Mr. ))[[Obed|name]]. Dad can't do <<Wednesdays>>.
B05| hey is [[CC|initials]] allowed to do stage crew?? [[rivers|roster]] needs a body for the light board [[11/21|date]]-[[23|date]], she's dying to. <<mood has been 7+>> all week
B05| The committee met on ((Tuesday, ))[[October 7|date]] in the ((annex)), ((room ))[[3|room]]. In attendance were ((Ms. ))[[Szymanski|roster]], ((Dr. ))[[Voss|roster]], ((Ms. ))[[Okafor|roster]] and, by telephone, ((Mr. ))[[Bell|roster]]. The committee agreed that [[Chiamaka|roster]] will receive <<time and a half>> on assessments, access to <<a reset space>>, and <<weekly check-ins>>. The plan will be reviewed at the end of the semester.
B05| Client arrived <<3 minutes late>>, camera off for <<the first half>>. Rates depression <<5/10>>. Denies plan, intent, means. <<Young adult>> novel she is reading came up as a coping tool, which I reinforced.
B05| <<Prozac>> up to <<30>> since ((Mon ))[[10/20|date]]. jaw tension only. [[Trevor|roster]] picks up from [[Rite Aid|organization]] on [[Delmar|address]]. Portal is [[portal.stonebridgeteen.example/rx|link]]
B05| [[Szymanski|roster]] -- fwd from my sub: "the tall girl ([[Chimaka|typo]]?) helped [[Priya B|name]] w the titration". She is the <<bell ringer>> champion now. <<5 days, 0 tardies>>
B06| two things. 1) his papik [[Hrant|name]] is [[ninety-one|age]] and lives w them, so the house is loud till 9. 2) new addr [[5519 Lankersham Blvd, Apt 301|address]] [[Glenview Park|city]] [[91206-4410|zip]]
B06| Can we hold the schedule change? He's <<1 credit>> short in <<English 11>>, and a <<grade of incomplete>> is better than a drop. I will talk with the registrar after lunch.
B06| [[Aram|roster]] got cited driving the work truck (commercial tag [[7M22 914|plate]]), hearing is [[1-8-26|date]], case [[CR-25-3381-B|id]]. [[Lev|roster]] doesnt know yet. [[Anahit|roster]] asks that we let her tell him.
B06| good day!!! [[only deaf kid in the welding shop|quasi]] and he welded a straight bead on <<try number 3>>. [[levon|roster]] wants to show ((mr. ))[[haig|name]] from the shop where he works, [[Haig's Body & Paint|organization]]
B06| Anger log done <<5 of 7 days>>. Peak <<8>>, average <<4>>. Used <<STOP>> skill in the hallway. He says the chess club helps, so let's protect that.
B07| From my phone sry. [[preetis|roster]] ((cousin ))[[simran|name]] txted me at [[5105550196|phone]], says the rumor is on [[sbhs.teaa|handle]] again. [[Oduya|roster]] pulled the girls off the bus. talk <<tmrw>>
B07| Values card sort: chose <<family, honesty, music>>. We practiced asking for help with <<DEAR MAN>>. <<GAD-7 of 8>>, so under ten for the first time. Plan stays the same.
B07| a <<penny>> for her thoughts bc she said zero words. then at the bell: "((mr. ))[[V|roster]] thank you for not calling on me." so, <<participation 5/5>>
B07| Gurdwara ([[Gurdwara Sahib Sutter|organization]]) runs a youth night and her nani [[Balwinder|name]] ([[90|age]]) goes along. [[Gurdeep|roster]] drives long haul for [[Tri-Valley Freight|organization]] and is home [[Nov 22|date]] thru [[Dec. 3|date]].
B07| [[DHILLON H.|roster]] #[[2039144|id]] | UNX <<2>> | EXC <<5>> | TDY <<1>> | note from [[M. Dhillon|roster]] rec'd [[10.30|date]] | good
B08| Roads out past [[Lukachukai|city]] washed out so no home visit. His shimásání, Asdzáá [[Mary|name]], uses the neighbor's phone, [[928-555-0148|phone]]. Clinic chart #[[11-40-27|id]] at [[Four Winds Health Center|organization]].
B08| [[Nakai|roster]] got <<a 3 on the rubric>> for his sheep camp essay, [[the one that won the tribal president's medal|quasi]]. Reads like a poem. I asked if I could put it on the wall in ((Rm ))[[6|room]] and he said ok but <<no name on it>>
B08| Internet dropped <<4 times>> in <<90 minutes>>; he rejoined each time, which is the real progress note. Sleep <<8 to 9 hours>>. Appetite fine. Will check on the hotspot by Friday.
B08| [[he is the only boy left from the basketball van crash|quasi]] so the season opener is going to be rough. [[Charlene|roster]] wants him home that day, [[december 5th|date]]. ((coach ))[[Lapahie|name]] agrees
B08| Goal 1 met. Goal 2: <<3 of 5 trials>>. Goal 3: not started. Math is a go for <<inclusion>>, reading stays in <<resource>> till spring.
B09| Sak pase team! [[Wiwi|roster]] tested out of ESOL, <<level 5>>!!! ((Mrs. ))[[Castile|roster]] brought pâtés. Her matant [[Yolette|name]] came from [[Petit-Goâve|city]], first visit since the earthquake.
B09| SPOKE TO [[JOCELYN|roster]] AND HE SAID TPS HEARING IS [[FEB 11|date]]. A-NUMBER [[A098 221 340|id]]. DO NOT PUT THIS IN THE SCHOOL LETTER. MOM AT [[786-555-0109|phone]].
B09| Cried for most of the hour and then laughed about crying. <<PHQ-A 13>>. She will <<write one letter she never sends>>. Church is a support, and so is braiding hair with the little ones.
B09| can [[Tonya|roster]] tell me if [[W. Philogene|roster]] is excused from the debate? her partner [[Ezequiel R.|name]] is freaking out. its <<20 percent>> of the grade but i can make it <<0>>
B09| voice memo typed out: so um [[widline|typo]] said that [[samuel|roster]] broke her phone and thats why she wasnt on <<thursday>> and um the new number is [[seven eight six 555 0162|phone]] i think
B10| the kid can cook. full stop. <<40 covers>>, zero tickets back. chef [[Medeiros|name]] offered him <<saturdays>> at [[Cantinho da Vovó|organization]]. [[Rafa|roster]] about floated out of here
B10| He may have turned a corner. <<Zero>> cancelled sessions since summer; uses <<urge surfing>> on the bus. Two-week plan: keep <<M/W/F>> and trial <<no Sunday check-in>>.
B10| mãe [[Simone|roster]] has a temp place at [[88 Rua/Rivet St, 3rd fl|address]], [[Fall Haven|city]]. they share w/ ((pastor ))[[Edmilsons|name]] family. plate for the church van which picks him up is MA [[4XD 190|plate]]
B10| email below ⬇️\\n> Hi, [[Thiago|roster]] missed the ASVAB on [[9/30|date]]. Next one is [[1/27|date]]. He can sign up at [[asvab.newbraga.example|link]].\\n> -Lt. [[Dworak|name]], [[508-555-0190 x12|phone]]\\ni told him <<no rush>>
B10| bumped head in shop, <<pupils equal>>, ice <<15 min>>, back to class. left vm at home. Tylenol not given, <<no form>>.
B11| [[April|roster]] emailed <<April>> Fools style that [[Chase|roster]] was expelled. not funny. [[Dawn|roster]] cried. talked to [[Price|roster]] abt it
B11| chase the <<release>> with the office pls. he was <<early>>, by <<10 minutes>>, at the crack of <<dawn>> for him lol. stone faced at first then <<a ray of sunshine>>
B11| [[Lane|roster]] is sharing a <<lane>> w him at swim now ([[Buckhorn Barracudas|organization]]). [[Brooke|roster]] drives, <<MWF>>. ((Coach ))[[Early|roster]] wants a doctors note from [[Tri-County Family Practice|organization]] by [[2/2|date]]
B11| <<price>> is right, he guessed it <<within 3 cents>> in the estimation game. <<hunter>> safety field trip needs a form. Otherwise good week
B11| Please do not release to [[Ray|roster]]. Order [[DV-2025-0448|id]] is on file since [[Aug|date]]. He drives a black Ram, [[LKJ 88F|plate]], and was parked by [[Buckhorn Elementary|school]] on <<Thursday>>. [[Dawn|roster]](('s)) safe address is not to be written here.
B12| [[losa|roster]] and [[Tupou|name]] sang at assembly, [[they were on that tv talent show last year|quasi]] so everyone filmed. [[semisi|roster]] sent a video, its on his fb ([[@semisi.taufa.801|handle]]) but lets not share it around
B12| Fair week. Stress from the move, <<two nights>> on the floor at an auntie's. Rates hope <<5/10>> (was <<2/10>>). Skills: <<music>>, <<prayer>>, <<self soothe kit>>. Step down in <<about two weeks>> if this holds.
B12| pls add [[Anna Taufa|typo]] to the ROI w/ [[Salt Hollow|school]] and take off Bro. [[Heimuli|name]]. her SSN last four [[2286|ssn]]. fax cover [[801.555.0115|phone]] attn ((rm ))[[14|room]]
B12| OUT [[10/6|date]], [[10/7|date]], [[10/9|date]]. IN <<TODAY>>. MOM SAYS FLU. <<5 DAYS>> TO MAKE UP WORK PER HANDBOOK. <<SPIRIT WEEK>> SO NO TESTS.
B12| [[Primary Kids Clinic|organization]] sent the wrong chart. theirs says [[Losaline Tuione|typo]] dob [[11-02-08|date]], MR [[0067124|id]]. shredded. asked for the right one at [[records@primarykids.example|email]]
B13| Have <<patience>> w the forms, [[Patience|roster]] is out till ((the ))[[3rd|date]]. [[Misha|roster]] got moved from [[Huang|roster]] to [[Gallo|roster]] for homeroom, [[E104|room]], so fewer stairs w the cast
B13| Nothing to flag. Homework <<2/2>>, humor is back. Says <<Spanish class>> is easier than English. Asked about <<spring soccer>>; parents think it over. May drop to <<two days>>.
B13| [[Ihor|roster]] is back at the front, so everything goes through [[Iryna|roster]]. They stay with the [[Lindemanns|name]] on [[Fox Chapel Rd|address]]. Log in from [[198.51.100.24|ip]] was [[Vira|roster]] in [[Lviv|city]], she helps him with math.
B13| [[MP|initials]] wrote "I am not the war" on the top of his test. Then got <<94>>. I left it. Do you want a copy? It is in [[drive.google.com/file/d/1xQk9_mish|link]]
B13| Trazodone <<50 mg>>, helps. <<QTc fine>>. Grandmother on the call, she is [[96|age]] and sharper than all of us. Next refill [[18 Nov|date]].
`;
