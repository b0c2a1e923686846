/** Invented notes that try the forms an identifier can take. See `labelled.ts` for the marks. */
export const formNotes = `
maya| Call [[5035550148|phone]] or [[503.555.0148|phone]], after 4 use [[(503)555-0148 x12|phone]].
maya| cell [[503 555 0148|phone]]; fax [[1-503-555-0199|phone]]; home is [[555-0133|phone]]
maya| Grandma's number in Mexico: [[+52 55 5555 0123|phone]]. UK aunt [[+44 20 7946 0958|phone]].
maya| text [[5 0 3 5 5 5 0 1 4 8|phone]] not the old one
maya| mom's email is [[theresa dot whitlock at example dot com|email]]
maya| send to [[t.whitlock(at)example.com|email]] or [[twhitlock@hcsd.example.org|email]]
maya| doc is at [[docs.google.com/document/d/abc123|link]] and [[www.harlancreek.example.org|link]]
maya| see [[https://mychart.example.org/p?id=33|link]], or [[tinyurl.com/y7ab|link]]
maya| her snap is [[mayaw_10|handle]], discord [[mayfly#4821|handle]]
maya| tiktok: [[@itsmaya.w|handle]] posted it
maya| username [[mwhitlock27|handle]] got locked out
maya| IPs [[10.4.2.19|ip]] and [[2001:db8:85a3::8a2e:370:7334|ip]]
maya| SSN [[987-65-4321|ssn]], or without dashes [[987654321|ssn]]
maya| last 4 of social: [[4321|ssn]]
maya| her social is [[987 65 4321|ssn]]
maya| insurance id [[ABC1234567|id]] group [[99120|id]]
maya| MRN: [[00482913|id]]. Acct # [[7741-22|id]]. Policy [[PX-55-102|id]].
maya| chart [[20418|id]] opened; claim no. [[C88-1203|id]] denied
maya| chromebook asset tag [[HC-20417|id]] is missing, serial [[5CD1234XYZ|id]]
maya| lunch PIN [[48213|id]], locker combo [[12-34-8|id]]
maya| passport [[567812349|id]] and VIN [[1HGCM82633A004352|id]]
maya| docket [[2024-JV-00317|id]] hearing [[2024-11-06|date]]
maya| DL# [[D4418823|id]] for stepdad
maya| plate [[7ABC123|plate]] in the lot, silver Honda
maya| license plate ((OR)) [[482 KTN|plate]]
maya| black truck [[482-KTN|plate]] waiting by the gate
maya| lives at [[2216 nw overton st|address]], apt is #4
maya| lives on [[Overton Street|address]] near [[Burnside and 12th|address]]
maya| [[PO Box 1182|address]], [[Estacada|city]], OR [[97023-1182|zip]]
maya| address [[14 Juniper Ct., Unit 7B|address]], zip [[97045|zip]]
maya| pickup is on [[SE 82nd Ave|address]] by the store
maya| off [[Highway 26|address]], exit sign past the barn
maya| from [[Boise|city]], now in [[Clackamas County|city]]
maya| moved here from [[San Pedro Sula|city]], Honduras last year
maya| grew up in [[Kisumu|city]], Kenya and speaks Swahili
maya| family is in [[Medford|city]] this weekend
maya| old school was [[Lincoln Elementary|school]], before that [[St. Brendan's Academy|school]]
maya| transferring to [[Nils Hartwell HS|school]] or [[MHS|school]]
maya| sister goes to [[Nevada Plains University|school]]
maya| dad coaches at [[tamblyn high|school]]
maya| they go to [[New Hope Community Church|organization]] on Sundays
maya| therapist at [[Lifeworks NW|organization]] is out
maya| mom works at [[Fred Meyer|organization]] till 6
maya| dad drives for [[Amazon|organization]] and [[UPS|organization]]
maya| plays for [[Fernwick Thorns Academy|organization]] U15
maya| ER visit at [[Orrin Vale Hospital|organization]] on [[Sept 30|date]]
maya| meet in room [[B12|room]] or portable [[3|room]]
maya| rm [[204A|room]], [[A wing|room]], office [[118|room]]
maya| seen in [[214|room]] after the bell
maya| absent [[9/3|date]], [[9/4|date]], and [[9/12|date]]
maya| absent [[10-25|date]] and [[10-26|date]]
maya| out from [[3/4|date]] to [[3/9|date]]
maya| DOB [[03/09/10|date]], intake [[2024/10/01|date]]
maya| due [[Oct 3rd|date]], [[Oct. 10|date]] ((and the)) [[17th|date]]
maya| starts [[October third|date]], ends the [[4th of November|date]]
maya| since [[March|date]], worse by [[may|date]], better in ((late Aug))
maya| meeting on [[15/04|date]] (they write day first)
maya| the hearing is [[3 May|date]] at ((10))
maya| her birthday is the [[ninth|date]]
maya| la cita es el [[15 de enero|date]] y la otra el [[3|date]]
maya| desde [[septiembre|date]] está mejor
maya| court on [[11.14|date]], back [[11.15|date]]
maya| grandpa is [[92|age]] years old, great-aunt [[101|age]]
maya| a [[94|age]]-year-old neighbor watches her, who is [[ninety-four|age]]
maya| great grandma, [[96|age]], raised her
maya| scored 94 on the test and 92% on the lab
maya| HR 92, BP 118/76, temp 98.6, O2 97%
maya| [[Theresa|name]]/[[Dwight|name]] both called
maya| [[Teresa|name]] and [[Dwite|name]] say hi
maya| [[MAYA|name]] LEFT CLASS AGAIN. SPOKE WITH [[THERESA|name]] AT LENGTH.
maya| [[mayaw|name]] is her login; [[m.whitlock|name]] too
maya| ((M@ya)) typed weird
maya| [[M. R. W.|initials]] and [[M.W.|initials]] both used in the log
maya| per [[JT|initials]] she can retest
maya| w/ [[jerome|name]] + [[ellen|name]] in the mtg
maya| [[Ms Farrow|name]] and [[ms. farrow|name]]'s aide
maya| aide [[Kiersten|name]] and sub [[Mr. Oyelaran|name]] were great
maya| bf [[Dashiell|name]] broke up with her, friend [[juniper|name]] helped
maya| [[Zephyrine|name]] told her about the party
maya| her cousin [[Bex|name]] is visiting from out of town
maya| [[Amarachi Okonjo|name]] sat with her
maya| The girls, [[Lainey|name]], [[Priya|name]] and [[Sloane|name]], were kind
maya| Officer [[Brandt|name]] and Principal [[Yamada|name]] were there
maya| ((Sr.)) [[Morales|name]] teaches Spanish 2
maya| ((Auntie Bea)) and [[Bea|name]] are the same
maya| her ex, [[Trace|name]], is in the same homeroom
maya| told [[Grace|name]] and [[Hunter|name]] to give her space
maya| [[Summer|name]] said sorry and [[Autumn|name]] did not
maya| [[Jordan|name]] from PE is a support
maya| [[Van Houten|name]], her old teacher, wrote
maya| [[Mrs. de la Rosa|name]] called
maya| [[McAllister|name]] and [[O’Shea|name]] swapped duty
maya| asked for ((Ṁaya))
maya| [[Whitlocks|name]] live close by
maya| [[Maya-Renee|name]] on the form
maya| [[\u041caya|name]] with a ((Cyrillic)) letter
maya| [[Ma\u200bya|name]] with a zero width space
maya| [[Ｍａｙａ|name]] full width
maya| [[maya|name]]'s and [[MAYA|name]]'S
maya| [[Maia|name]] (sub wrote it wrong)
maya| [[Mya|name]] misspelled
maya| [[Whitlok|name]] misspelled
maya| [[Priscila Odum|name]] misspelled
maya| asked [[Corbyn|name]] to wait
tran| [[Bao Tran|name]], [[Tran Bao|name]], [[Q. Tran|name]], [[Tran, Q.|name]]
tran| [[Kevin T|name]] and [[Kevin T.|name]]
tran| [[Trần Quốc Bảo|name]] signed
tran| [[Minh|name]] and [[Lan|name]] disagree
tran| ba [[Minh|name]] works late
tran| [[kevn|name]] didn't come
tran| [[QBT|initials]] late again
jose| [[Jose Angel Villasenor|name]] y su mamá [[Rosario|name]]
jose| la maestra [[Lupe|name]] y don [[Chema|name]]
jose| su amigo [[Beto|name]] y su novia [[Citlali|name]]
jose| vive en [[Nogales|city]] con su abuela [[Chayo|name]]
jose| [[pepe|name]] dice que [[arturo|name]] ya no vive ahí
deshawn| [[Toby|name]] again. [[Tobias|name]] was moved.
deshawn| [[D. Baptiste|name]] and [[DeShawn B.|name]]
deshawn| [[De Shawn|name]] as two words
deshawn| [[ONeal|name]] without the mark
deshawn| [[Dshawn|name]] typo
hope| [[Hope M.|name]], [[Marsh|name]], [[H. Marsh|name]]
hope| [[will|name]] said he'd come, [[joy|name]] can't
hope| w/ [[hope|name]] and [[chase|name]]
hope| [[Mark|name]] and [[April|name]] are covering
`;
