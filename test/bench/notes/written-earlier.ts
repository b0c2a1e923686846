import type { Roster } from "#care/deidentify/roster.ts";

/** Notes written by hand in other voices; kept unseen at first, looked at since. See `read.ts` for the marks. */
export const earlierRosters: Record<string, Roster> = {
  oluwaseun: {
    student: { legal: "Oluwaseun Favour Adebanjo", preferred: "Seun", nicknames: ["Shay"] },
    guardians: ["Folake Adebanjo", "Babatunde Adebanjo"],
    siblings: ["Temi Adebanjo"],
    staff: ["Mr. Gil Hathaway", "Noreen Pruitt", "Dr. Lucia Ferrante"],
    school: "Ashgrove High School",
    program: "Northlight Adolescent IOP",
    codeNames: ["Pepper Lantern"],
  },
  cody: {
    student: { legal: "Cody Ray McAllister", nicknames: [] },
    guardians: ["Tammy McAllister"],
    siblings: [],
    staff: [],
    school: "Bluestem Junior High",
    codeNames: ["Acorn Ladder"],
  },
  daisy: {
    student: { legal: "Daisy Marie Woods", nicknames: ["Dais"] },
    guardians: ["Rob Woods", "Crystal Woods"],
    siblings: ["Jack Woods", "Ivy Woods"],
    staff: ["Ms. Joy Singer", "Mr. Miles Bell", "Coach Pat Stone"],
    school: "Meadow Park Middle School",
    program: "Compass Kids IOP",
    codeNames: ["Marble Bucket"],
  },
  emiliano: {
    student: { legal: "Emiliano de la Cruz Santos", preferred: "Emi", nicknames: ["Milo"] },
    guardians: ["Consuelo Santos"],
    siblings: [],
    staff: [],
    school: "Escuela Del Valle",
    program: "Puentes IOP",
    codeNames: ["Basket Comet"],
  },
  saoirse: {
    student: { legal: "Saoirse Kathleen O'Rourke-Nash", preferred: "Sersha", nicknames: [] },
    guardians: ["Maeve O'Rourke", "Peter Nash"],
    siblings: ["Declan O'Rourke-Nash"],
    staff: ["Mrs. Geraldine Ostrander", "Kip Yoder"],
    school: "St. Brendan Academy",
    program: "Lakeside IOP",
    codeNames: ["Walnut Kite"],
  },
  keoni: {
    student: { legal: "Keoni Kahale", nicknames: ["Keo"] },
    guardians: ["Leilani Kahale"],
    siblings: [],
    staff: [],
    school: "Kapalua Intermediate",
    codeNames: ["Cinder Violin"],
  },
};

export const earlierWritten = `
oluwaseun| FYI – [[Seun|roster]] asked to eat in my room again. Third time this week. I don't mind, but wanted you to know.
oluwaseun| Attendance clerk: [[Adebanjo, Oluwaseun|roster]], absent periods <<1-4>> on [[2/6|date]], parent note on file.
oluwaseun| [[Mrs. Adebanjo|roster]] would prefer a call to [[(443) 555-0162|phone]] rather than email.
oluwaseun| In group she talked about <<comparison>>, <<self-worth>>, and how [[Temi|roster]] gets all the praise. Engaged, appropriate affect.
oluwaseun| her friend group ([[Jocelyn|name]], [[Priya|name]], [[Bex|name]]) has a group project due and nobody has told her her part
oluwaseun| [[Hathaway|roster]] is fine with extended time, needs the form signed by the [[18th|date]].
oluwaseun| Columbia scale done, low risk. Follow-up in <<1 week>>. Coping: music, journaling, walking w/ her dog.
oluwaseun| [[Dr. Ferrante|roster]] is out until [[March 4|date]]; [[Dr. Okonkwo-Reyes|name]] is covering
oluwaseun| [[Shay|roster]] posted a goodbye-ish story on her finsta [[@notseun.exe|handle]] at ((1 am)). We called home right away.
oluwaseun| Pepper Lantern would benefit from <<preferential seating>> and <<chunked assignments>>. We can discuss Thursday.
oluwaseun| If anybody needs the Zoom it is [[northlight.zoom.us/my/teengroup|link]] but please do not forward.
oluwaseun| Was seen at [[Kernan Hospital|organization]] ER on Sunday the [[9th|date]] for a sprained wrist, unrelated.
oluwaseun| [[Sean|typo]] (sorry, spellcheck) - [[Seun|roster]] - turned in <<all 4>> missing labs
oluwaseun| dad drives a black [[Sienna|optional]] plate [[6CD 9921|plate]], okay to release to him or auntie [[Ronke|name]]
oluwaseun| Participation <<4>>, coping <<3>>, attendance <<5>>. Nothing else to add
oluwaseun| She has been elected [[first Black president of the debate society|quasi]] and is nervous about the announcement
cody| this is transportation. [[cody|roster]] got off at the wrong stop, [[Elm & 9th|address]], walked back. he's ok
cody| [[Cody|roster]] ate <<half>> his lunch, drank water, no meltdown. Good day in the cafeteria, says [[Miss Bernadette|name]]
cody| [[C.M.|initials]] was in the sensory room from ((9:05 to 9:25)).
cody| Mom asked if the program reports to CPS. I said call your therapist, her name's [[Inez|name]].
cody| [[McAlister|typo]] has <<11 tardies>>. Truancy letter goes out at <<15>>.
cody| He plays <<Minecraft>> with the kid from group and it's the first friend he's had since [[Topeka|city]]
cody| [[Cody|roster]]'s IEP meeting is ((9:30)) [[Jan 22|date]] in the [[east conference room|optional]], bring work samples
cody| Family is at the [[Prairie Winds Motel|organization]] for now, room [[9|room]]. McKinney-Vento form started.
cody| Breakfast club yes, homework no, hoodie up all day. Said maybe <<ten words>> to me.
cody| We tried <<box breathing>> then <<5-4-3-2-1>>. He preferred the second.
cody| Grandfather [[Leroy|name]] passed last Friday the [[13th|date]] at [[93|age]]. Please go gently
cody| Front office: unknown adult [[Randy Joe Stubbs|name]] tried to sign him out, we declined. Copy of ID KS [[K02-44-8817|id]] kept.
cody| [[mcallister|roster]] boy needs new glasses, can't see the board, <<20/70>> on the screen
cody| he told nurse [[Patty|name]] his tummy hurts every day before math. <<3 visits>> since Monday
daisy| [[Daisy|roster]] drew a daisy chain on the wall. Custodian is not amused but it did calm her.
daisy| [[Miles|roster]] said she ran miles ahead of the class in reading. [[Mr Bell|roster]] rings true as usual!
daisy| [[Jack|roster]] hit jack on the test and blamed her lol. sibling stuff
daisy| Joy, sadness, anger: she named all <<three>> on the chart. [[Ms. Singer|roster]] was thrilled.
daisy| [[pat|roster]] gave her a pat on the back and she flinched. noting it.
daisy| crystal clear boundaries from mom [[Crystal|roster]] this time, phone goes in the box at ((9))
daisy| The [[Woods|roster]] family hike the woods every weekend, [[Rob|roster]] says it helps more than meds
daisy| We read <<Charlotte's Web>> and talked about loss. She cried, in a good way, and asked about the spider.
daisy| [[DMW|initials]] scored <<19>> on <<SCARED>>; separation subscale is highest.
daisy| [[Daisey|typo]] will start mornings only, [[8/25|date]] through [[9/5|date]]. Then full days if it goes well.
daisy| will you see whether ivy on the playground fence is poison ivy? [[Ivy|roster]] and two others have a rash
daisy| [[D. Woods|roster]] bus [[#27|optional]]. New drop off: [[Little Sprouts Daycare|organization]] on [[Hawthorne Blvd|address]]
daisy| she bit a peer ([[Zayden|name]]) over a marker; parents of both told. no skin broken.
daisy| Christian from youth group is her "person," mom says, [[Christian|name]] or Pastor [[Wade|name]]
daisy| The art teacher will send home clay. Tell dad to look in her bag
emiliano| [[Emi|roster]] llegó tarde otra vez, dice que su mamá trabaja de noche en [[Tyson|organization]].
emiliano| La abuelita [[Chelo|name]] lo va a recoger los martes. Su teléfono es el [[956 555 0137|phone]].
emiliano| El [[4 de febrero|date]] tiene cita con la psiquiatra, la doctora [[Villagrán|name]]. No mandarle tarea ese día porfa
emiliano| [[Milo|roster]] did great, he helped [[Jesús|name]] translate for the new kid. Le dio pena pero lo hizo.
emiliano| [[de la cruz|roster]] – guardianship papers, case [[2024-CV-3318|id]], say only [[Sra. Santos|roster]] can sign
emiliano| he's at level <<2>> on the <<ACCESS test>>, needs directions read aloud. ELL teacher is [[Mr. Quezada|name]]
emiliano| me dijo que extraña a su papá, que está en [[Reynosa|city]]. lloró un poquito. lo dejé respirar
emiliano| sigue con sertralina <<50 mg>>, duerme mejor, <<8 horas>>. Muy bien.
emiliano| [[Emilano|typo]] se quedó dormido en [[el salón 12|optional]] – lo desperté con calma
emiliano| Wants to join mariachi at [[Del Valle|school]]. Practice is Wed & Fri, would that clash w/ group?
emiliano| I'd call it a <<7>>. Was a <<3>> in [[September|date]].
emiliano| su correo de la escuela es [[edelacruz27@delvalle.example.org|email]] por si acaso
emiliano| es el único en la escuela que [[sobrevivió el incendio de la calle Ocampo|quasi]], todos lo conocen por eso
emiliano| Parent liaison: home visit done, [[Colonia Las Palmas lote 14|address]], no internet. Hotspot serial [[8901-4402-77|id]]
saoirse| [[Sersha|roster]] (it's spelled [[Saoirse|roster]]) would like teachers to stop calling on her cold.
saoirse| Per [[Kip|roster]]: retakes allowed for the <<Beowulf>> and <<Odyssey>> tests. [[Ostrander|roster]] agrees.
saoirse| [[Saorise|typo]] was quiet in chapel but stayed the whole time. Fr. [[Dunleavy|name]] noticed & said well done
saoirse| [[S O'Rourke-Nash|roster]] withdrew from [[Lakeside Regatta Club|organization]]; she says rowing was her mum's dream not hers
saoirse| Parents are separated: week on/week off. [[Peter|roster]] has her till the [[2nd|date]]. [[Maeve|roster]] gets copies.
saoirse| Purging reported <<twice>>. Dietitian ([[Anneliese|name]]) sends a lunch plan: <<3 exchanges>>, supervised, no bathroom for <<45 min>>.
saoirse| Tutor log: <<Geometry>> 40 min, <<Latin>> 20 min, done w <<ch. 6>>. She is funny.
saoirse| She turned in the essay about [[Declan|roster]] and his leukemia. I have no words. Please read it with her
saoirse| could you resend to [[gostrander@stbrendan.example.edu|email]]? IT changed us from [[.net|optional]]
saoirse| Not eating in the dining hall. Eats in the [[nurses' station|optional]]. It's Lent so the menu is odd too.
keoni| [[Keo|roster]] stay good today, went do all his work even tho [[Kaleo|name]] them was acting up
keoni| Aunty [[Pua|name]] going pick him up, she get one blue Tacoma, [[MJR 083|plate]]
keoni| [[Keoni|roster]] surf team tryouts this Sat the [[16th|date]] so he like leave group early. Ok or no?
keoni| [[Kahale|roster]] ohana relocated after the fire, now in [[Wailuku|city]], [[96793|zip]]. Tutu is [[97|age]] and lives w them
keoni| SSN on the FAFSA packet was [[576-44-0199|ssn]] – shredded. Reminding all: don't send that
keoni| Lanai time is his best time. Sits w <<ukulele>>, no talk, all good
keoni| counselor says try <<Check In Check Out>> w [[Mr. Nakagawa-Silva|name]], points sheet daily, goal <<80%>>
keoni| remote login from [[2600:6c52:7e00:3a::1f|ip]] flagged, prob just home wifi
keoni| he like quit. i tol him gotta finish the <<10 weeks>>, only get <<3>> left
keoni| VERY HARD DAY. [[KEONI|roster]] LEFT CAMPUS AT ((1:15)). POLICE FOUND HIM AT [[KAANAPALI|city]]. SAFE. MOM HAS HIM
`;
