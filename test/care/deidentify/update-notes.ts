/** Invented updates as staff write them, identifiers and all. See `labelled.ts` for the marks. */
export const updateNotes = `
maya| [[Maya|name]] used her coping card twice in bio today. Big improvement over last week.
maya| Spoke with mom ([[Theresa|name]]) at ((7:40)), she's worried about sleep. Best number is [[503-555-0148|phone]].
maya| [[M. Whitlock|name]] left 4th period at ((1:05)) for the restroom and came back in 6 min. No concerns.
maya| [[maya|name]] and [[tessa|name]] had an argument in the lunch line, both calm by the bell
maya| Please send her math packet to [[Mr. Tully|name]], room [[212|room]]. She can turn it in late.
maya| PHQ-A down to 8 from 15. She named three reasons to keep going and laughed once.
maya| [[Whitlock, Maya|name]] DOB [[3/9/2010|date]] MRN [[HB-553920|id]], discharge planned [[June 14|date]].
maya| Dad [[Dwight|name]] emailed [[dwhitlock@example.net|email]] about the [[October 21|date]] meeting. He can do Tuesday after ((3)).
maya| Her brother [[Corbin|name]] is a freshman at [[Harlan Creek|school]] and drives her home most days.
maya| She has a panic plan: step out, breathe, text one person, come back. Used it 3/3 times this week.
maya| Copper Ladder did well. Group members noticed. Homework is to try one conversation at lunch.
maya| [[MW|initials]] asked to move seats. [[Farrow|name]] agreed, starting the [[22nd|date]].
maya| Maybe we should ask about a shorter day on Mondays. May be worth trying before winter break.
maya| [[Mayas|name]] bus was late again so she missed advisory. Can we get a pass?
maya| Saw [[Dr. Odom|name]] yesterday, Zoloft up to 75 mg. Watch for restlessness and headaches.
maya| They moved to [[88 Tamarack Ave|address]], [[Gresham|city]] OR [[97030|zip]], so the bus route changes next week.
maya| Grandma [[Lorraine|name]] ([[94|age]]) fell and the family is at [[Providence|organization]] today, so she is distracted.
maya| Insta handle is [[@may.ren_w|handle]] if the school needs to look at the threats.
maya| Vanderbilt from her English teacher came back, scores are in the normal range. Conners next.
maya| [[Jerome|name]] did not attend, so the goal page is blank. I will fill it in before Friday.
maya| Read chapters 4-6 of To Kill a Mockingbird, quiz 8/10. Enjoys the character of Scout.
maya| [[Theresa W.|name]] left a voicemail at [[ext 4417|phone]], wants a call back before noon.
jose| [[Pepe|name]] no vino a grupo hoy. Mamá dice que tiene fiebre y que regresa el jueves.
jose| Hablé con la señora [[Ruiz|name]] y firma mañana. Su teléfono es [[(520) 555-0172|phone]].
jose| [[José Ángel|name]] completed 4 of 5 goals. He wants to rejoin soccer in the spring.
jose| [[jose|name]] said school feels "too loud." Trying headphones in the library this week.
jose| Cita con el doctor el [[9 de marzo|date]] a las ((4)). La tía [[Amparo|name]] lo lleva.
jose| [[Mr. Villaseñor|name]] works at [[Raytheon|organization]] nights and sleeps until ((2)).
jose| Matemáticas va mejor. Inglés todavía le cuesta. Pide más tiempo en las pruebas.
jose| [[J.A.V.|initials]] checked in at the front office [[9/30|date]], [[10/2|date]] and [[10/4|date]], late each time.
jose| [[Villasenor|name]]'s counselor at [[Mesa Vista|school]] will join by phone.
jose| His friend [[Yahir|name]] moved back to [[Nogales|city]] in [[August|date]] and he misses him.
jose| Student ID [[5520871|id]]. Please update the attendance code from unexcused to medical.
jose| Anxiety 6/10 at start, 3/10 at the end. Used grounding (5-4-3-2-1) without prompting.
jose| Mamá no habla inglés; use the interpreter line. She works mornings and is free after ((1)).
jose| Family at [[Iglesia Santa Cruz|organization]] is helping with rides until the car is fixed.
jose| Meeting link: [[https://teams.example.com/l/8812?ctx=ab|link]] passcode [[77Gk2|id]]
jose| Primo [[Chuy|name]] picked him up in a red ((Silverado)), tag [[BKT 4471|plate]].
hope| [[Hope|name]] said she slept well. I hope that lasts. Her grade in art is a 91.
hope| Hope you had a good weekend! Quick update: attendance was 5/5 and effort was high.
hope| Will call mom after lunch to confirm. Will also send the form by Friday.
hope| [[Will|name]] called, he and [[Joy|name]] both want family therapy to continue.
hope| There is joy in her art and hope in her writing. We mark that as a win.
hope| [[Mr. Bishop|name]] gave her an extension, due [[11/14|date]]. She plans to chase it down tomorrow.
hope| [[Penny|name]] and [[Chase|name]] visited on family day. She was proud to show her poster.
hope| Mark the absence as excused please. ((April)) showers project is due next week.
hope| Met with [[April|name]] about the schedule. [[Hope|name]] would drop PE and keep art.
hope| May need a shorter day. May I have the notes from the last meeting?
hope| [[hope marsh|name]] absent [[10/7|date]]-[[10/9|date]], mom called it in
hope| [[Ms. Stone|name]] can open the quiet space (library corner) any time during 6th period.
hope| [[H.M.|initials]] was tearful after group; named shame and used opposite action.
hope| Summit of the week: she raised her hand twice. Setback: left early on Thursday.
hope| She attends [[Summit Academy|school]] and lives with her aunt in [[Fort Collins|city]] for now.
hope| ((Penny)) drop moment today: "I don't have to be perfect." Great insight.
tran| [[Kevin|name]] turned in 9 of 11 assignments. Missing: lab report and the essay on Macbeth.
tran| [[Quoc Bao|name]] prefers [[Kevin|name]] at school. Family uses [[Bao|name]] at home.
tran| [[TRAN, QUOC B|name]] id# [[220418|id]] absent periods 2 and 3, nurse visit, Tylenol given
tran| Mom [[Lan|name]] asked for a Vietnamese interpreter; number on file is [[714 555 0139|phone]].
tran| [[kev|name]] did not log in to group. Tried calling twice, voicemail is full.
tran| His sister [[Linh|name]] has a 504 too. Please keep the plans separate.
tran| [[Mrs. Novak|name]] will let him retake the unit 3 test on Monday during 2nd period.
tran| Camera stayed off the first hour, on for the last two. Group rules reviewed.
tran| Login came from [[203.0.113.77|ip]], which is not his house. Can tech check?
tran| He told [[Marcus Bellweather|name]] about group. That friend has been supportive.
tran| Court on [[November 3rd|date]], case no. [[24JV00917|id]]. School absence should be excused.
tran| GAD-7 went 16 -> 11 -> 7. Sleep is 8 hrs. Appetite is better. Keep the plan as is.
tran| ((Kelvin)) sorry [[Kevin|name]] had a rough start, better after snack.
tran| ((Aetna)) member id [[W2288 41907|id]], group [[0712345|id]]. They approved ten more days.
tran| SSN ends in [[6612|ssn]] per intake. Do not put it in email.
tran| Kids were teasing him about his accent. [[Brayden|name]] and [[Tyson K.|name]] apologized.
tran| Uses the Calm app at night. Zoom works, Google Classroom does not load on the chromebook.
deshawn| [[DeShawn|name]] made honor roll! First time since 7th grade. Mom cried happy tears.
deshawn| [[Shawn|name]] walked out of class when [[Toby|name]] made a comment. Back within ten minutes.
deshawn| [[deshaun|name]] was quiet, ate half his lunch, and went to the gym with [[Coach Ferris|name]].
deshawn| [[O'Neal-Baptiste|name]] has a new address: [[1407 Beacon Hill Rd, Apt 3C|address]]. Same phone.
deshawn| [[Yvonne|name]] texted from [[+1 917 555 0166|phone]] asking about the [[12/5|date]] review.
deshawn| Walnut Lantern wants to try out for track. Coach says practice is Monday and Wednesday.
deshawn| [[Dee|name]] said he'd rather talk on Thursdays. Pastor [[Greene|name]] came to the family session.
deshawn| He reads at grade level, likes ((Percy Jackson)), and wants more time on tests.
deshawn| Mom works for ((MTA)) and [[Larkmoor Hospital|organization]], two jobs, best time is ((8pm)).
deshawn| Threat screenshot: [[drive.google.com/file/d/1xYz|link]] from user [[shawn_2fly|handle]]
deshawn| His therapist is [[Ruth Abernathy|name]], LCSW. She will send a summary on [[Jan. 9|date]].
deshawn| Safety plan reviewed. 988 saved in phone. Means at home are locked per mom.
deshawn| Anger 4/5 before the walk, 2/5 after. Picks the stairs by the gym as his reset route.
deshawn| Uncle [[Reggie|name]] is 52 and helps with homework. Great-grandfather turned [[97|age]] on Sunday.
deshawn| Transfer from [[PS 118|school]] to [[Crown Heights Prep|school]] is on hold until the hearing.
deshawn| He asked if he could bring his saxophone. I said yes. Music is a strength.
maya| Following up on [[Maya W|name]]: teacher [[Mr. Castellanos|name]] says she turned in everything except the lab from [[9/17|date]].
maya| [[Whitlock|name]] family is Quaker, so they asked us to skip the pledge. Noted in file.
maya| talked w/ ((terry)) (mom) this am, she thinks the new meds make [[maya|name]] sleepy until lunch
maya| Aunt [[Geneva|name]] and uncle [[Thom|name]] have temporary guardianship while mom is at [[Cedar Vale Hospital|organization]].
maya| [[Brisa|name]] posted about it, then [[Noor|name]] commented. Screenshots are in the incident report.
maya| She says the [[Harlan Creek|school]] kids are nicer than the ones at [[Oaks Middle|school]].
maya| her locker is [[1147|room]], the one by the gym, it gets jammed
maya| Can we get the IEP at a glance by [[Sept 12|date]]? [[Dr. Odom|name]] needs it for the treatment plan.
maya| Rides bus ((41)) and gets off at [[Tamarack and 5th|address]]. Driver is kind to her.
maya| Missed Mon & Tues due to flu. Fever gone Wed. Back Thursday w/ a mask. Appetite low.
maya| HR manager mom can't take calls at work; text is ok. Her cell: [[(971) 555.0123|phone]]
maya| ((Ms)) [[Farrow|name]] is out until ((the 30th)); sub is a ((Mr.)) [[Quill|name]].
maya| She had a cutting urge 3/5 on Sunday, used ice. No injury. Told [[Corbin|name]] right away.
maya| [[Maya|name]] loved the ((Frida Kahlo)) lesson. Wants to paint at home. Needs brushes lol
maya| Discharge target: week 10. Step-down to weekly outpatient w/ [[Nadia Feldspar|name]], LPC.
jose| [[Pepito|name]] lloró en la mañana, pero se quedó todo el día. ¡Bravo!
jose| Dijo la abuelita que [[José|name]] no quiere tomar la pastilla. [[Rosario|name]] llamará al doctor [[Menchaca|name]].
jose| El profe [[Salinas|name]] le da tiempo extra. La prueba es el viernes.
jose| Tiene cita en [[Clínica Sagrado Corazón|organization]] el [[14 de noviembre|date]] a las ((9:30)).
jose| Vive con su tío en [[Calle Ocotillo 415|address]], cerca de la tienda.
jose| Su hermano mayor, [[Adán|name]], trabaja en un rancho cerca de [[Willcox|city]].
jose| La ((sra.)) [[Ruiz|name]] mandó fotos del examen. No las abrí.
jose| Juega fútbol los sábados con ((los Halcones)). Le ayuda con el estrés.
hope| [[Hope|name]]'s dad [[Will|name]] will pick up at noon. He may bring [[Penny|name]].
hope| I hope we can meet. Will you be there? ((Chase)) will not come
hope| [[Joy|name]] is worried about the move. She said the marsh trail walks help.
hope| [[Bishop|name]] and [[Stone|name]] approved the plan. Copies to mom.
hope| In marsh unit (science), she built the food web model. Grade: A.
hope| Grace period for late work ends Friday. Faith club meets at lunch. Art show is next month.
hope| [[Marsh, H|name]] no show [[1/8|date]], no call. 2nd no show this month.
hope| [[Hopie|name]] (dad's nickname for her) asked for a hug. Sweet.
hope| She wants to be called by her middle name, [[Elizabeth|name]], starting next term.
hope| [[Dawn|name]] from the front desk said the bus never came. [[Rose|name]] drove her.
hope| ((Dawn)) is her best time of day; she writes at sunrise. Mornings are calm.
hope| [[Victor|name]] sat with her
tran| [[Kevin|name]]'s dad [[Minh|name]] owns a nail salon and can't leave before ((7)).
tran| [[Bao|name]] wrote 2 pages about his grandfather in [[Da Nang|city]]. Moving piece.
tran| [[Mrs. N|name]] let him sit by the window. Helped a lot, stayed all of 5th.
tran| He's 13, likes chess, beat [[Anders|name]] and [[Giulia|name]] at club.
tran| [[Linh|name]] said he cried at home after the [[10/22|date]] incident.
tran| Moved from algebra to pre-algebra. Less homework. More confidence. He smiled today.
tran| [[K. Tran|name]] suspended 1 day, [[2/3|date]]. Return mtg w/ VP [[Ostrowski|name]].
tran| Insulin at 11:30, blood sugar 142. Carb count on the tray card. OK for PE.
tran| Doesn't want [[Whitcomb|school]] kids to know. Please keep this between us.
tran| Ticket [[INC0048812|id]] filed w/ IT for his chromebook. Loaner is fine till Monday.
tran| He's playing as [[xXBaoXx_09|handle]] online w/ strangers late at night per mom.
tran| Swim meet Saturday. ((Coach)) [[Okada|name]] will excuse him from Friday practice.
tran| Lab confirms low iron; [[Dr. Feng|name]] started a supplement. Tired but OK.
deshawn| [[Dee|name]] & [[Toby|name]] are fine now. They shook hands in front of [[Ms. Laramie|name]].
deshawn| mom says court is thurs [[11/9|date]] 9am, family court ((bronx))
deshawn| His dad, [[Terrell|name]], got out last week. [[Yvonne|name]] is anxious about contact.
deshawn| [[D.O.B.|initials]] is what kids call him lol. He hates it.
deshawn| Great day. He read aloud, twice. He asked about the robotics team. He ate.
deshawn| Needs work permit. Interview at [[Foot Locker|organization]] Saturday. So proud of him.
deshawn| [[O'Neal|name]] got in trouble for hoodie again. Can we flex on this? It's a comfort thing.
deshawn| ((Metrocard)) # [[8841 2207 15|id]] was stolen. Police report [[2024-118-004412|id]].
deshawn| [[Baptiste|name]] kid? 90 days in program next week, biggest turnaround I've seen.
deshawn| Attended 3 of 3. BP 128/84. Wt 164. PHQ-9 = 9. No changes. RTC 2 wks.
deshawn| [[shawn|name]] txt'd [[tobias|name]] at 2am, mom took the phone
deshawn| Plan B if the elevator is down: use the ramp by the pool entrance.
deshawn| ((Chris Brown)) song lyrics set him off, odd but ok. Avoid the playlist.
deshawn| He's reading ((Jason Reynolds' Ghost)). He said it's about him.
`;
