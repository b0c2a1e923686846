import type { Roster } from "#care/deidentify/roster.ts";

/** The people of `othersMadeAWritten`, notes by another author who had not seen the finder. */
export const othersMadeARosters: Record<string, Roster> = {
  MA01: {
    student: {
      legal: "Rayssa Itzayana Ribeiro",
      preferred: "Rayssa",
      nicknames: ["Ray"],
    },
    guardians: ["Marisela Ribeiro", "Marcelo Ribeiro"],
    siblings: ["Luana"],
    staff: ["Mrs. Castellano", "Mr. Rogelio Castellano", "Nadine Lindgren"],
    school: "Old Orchard Jr High",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA02: {
    student: {
      legal: "Gaozong Fabiola Lor",
      preferred: "Gaozong",
      nicknames: ["Gaoz"],
    },
    guardians: ["Sunita Lor", "Sang-woo Lor"],
    siblings: [],
    staff: [],
    school: "Copperline Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA03: {
    student: {
      legal: "Fabiola Toussaint",
      preferred: "Fabiola",
      nicknames: ["Fabi"],
    },
    guardians: ["Renata Toussaint"],
    siblings: ["Guerline"],
    staff: ["Mr. Park", "Mr. Sang-woo Lindgren", "Sunita Castellano"],
    school: "Granite Hollow High School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA04: {
    student: {
      legal: "Kelechi Paj Zaub Eze",
      preferred: "Kelechi",
      nicknames: ["Kel"],
    },
    guardians: ["Tammy Eze", "Gerald Eze"],
    siblings: [],
    staff: [],
    school: "Old Orchard Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA05: {
    student: {
      legal: "Lakeisha Mosley",
      preferred: "Lakeisha",
      nicknames: ["Lake"],
    },
    guardians: ["Renata Mosley", "Curtis Mosley"],
    siblings: ["Nyla"],
    staff: ["Mr. Castellano", "Mr. Rogelio Vasquez", "Sunita McNulty"],
    school: "Rosewood Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA06: {
    student: {
      legal: "Grace Winters",
      preferred: "Grace",
      nicknames: [],
    },
    guardians: ["Yolande Winters"],
    siblings: [],
    staff: [],
    school: "Sandhill Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA07: {
    student: {
      legal: "Maddie Do-hyun Hadley",
      preferred: "Maddie",
      nicknames: ["Mad"],
    },
    guardians: ["Yolande Hadley", "Rogelio Pettigrew"],
    siblings: ["Brynlee"],
    staff: ["Ms. Adeleke", "Mr. Sang-woo Castellano", "Tammy McNulty"],
    school: "Copperline Jr High",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA08: {
    student: {
      legal: "Hope Winters",
      preferred: "Hope",
      nicknames: [],
    },
    guardians: ["Nadine Winters", "Gerald Winters"],
    siblings: [],
    staff: [],
    school: "Copperline HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA09: {
    student: {
      legal: "Masina Tuiasosopo",
      preferred: "Masina",
      nicknames: ["Mas"],
    },
    guardians: ["Tammy Tuiasosopo", "Randall Tuiasosopo"],
    siblings: ["Sefina"],
    staff: ["Ms. Kaminski", "Mr. Duc Vasquez", "Nadine Ostrowski"],
    school: "Kestrel Point Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA10: {
    student: {
      legal: "Nyla Jagoda Mosley",
      preferred: "Nyla",
      nicknames: [],
    },
    guardians: ["Myung-hee Mosley", "Rogelio Mosley"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA11: {
    student: {
      legal: "Joy Day",
      preferred: "Joy",
      nicknames: [],
    },
    guardians: ["Renata Day", "Randall Young"],
    siblings: ["Grace"],
    staff: ["Mr. Park", "Mr. Sang-woo Bell", "Rosario Vasquez"],
    school: "Monroe Park High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA12: {
    student: {
      legal: "Jagoda Wrona",
      preferred: "Jagoda",
      nicknames: ["Jago"],
    },
    guardians: ["Myung-hee Wrona", "Hamid Wrona"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA13: {
    student: {
      legal: "Ngọc Bích Huỳnh",
      preferred: "Ngọc Bích",
      nicknames: [],
    },
    guardians: ["Marisela Huỳnh", "Randall Huỳnh"],
    siblings: ["Diễm My"],
    staff: ["Mrs. Castellano", "Mr. Duc Feng", "Farida Park"],
    school: "Kestrel Point Charter",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA14: {
    student: {
      legal: "Tae-yang Roseline Hwang",
      preferred: "Tae-yang",
      nicknames: [],
    },
    guardians: ["Yolande Hwang", "Nestor Hwang"],
    siblings: [],
    staff: [],
    school: "Old Orchard Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA15: {
    student: {
      legal: "Lakeisha Gaines",
      preferred: "Lakeisha",
      nicknames: ["Lake"],
    },
    guardians: ["Sunita Gaines", "Rogelio Gaines"],
    siblings: ["Zaria"],
    staff: ["Mr. Feng", "Mr. Curtis Castellano", "Yolande Feng"],
    school: "Monroe Park Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA16: {
    student: {
      legal: "Leilani Guerline Tuiasosopo",
      preferred: "Leilani",
      nicknames: ["Lei"],
    },
    guardians: ["Yolande Tuiasosopo", "Marcelo Tuiasosopo"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA17: {
    student: {
      legal: "Ifrah Abshir",
      preferred: "Ifrah",
      nicknames: [],
    },
    guardians: ["Yolande Abshir", "Hamid Abshir"],
    siblings: ["Sagal"],
    staff: ["Ms. McNulty", "Mr. Gerald Ostrowski", "Marisela Castellano"],
    school: "Alder Ridge Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA18: {
    student: {
      legal: "Gaozong Ngọc Bích Xiong",
      preferred: "Gaozong",
      nicknames: ["Gaoz"],
    },
    guardians: ["Myung-hee Xiong", "Clifton Xiong"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA19: {
    student: {
      legal: "Thaynara Tae-yang Ribeiro",
      preferred: "Thaynara",
      nicknames: ["Thay"],
    },
    guardians: ["Renata Ribeiro"],
    siblings: ["Isadora"],
    staff: ["Ms. Bell", "Mr. Hamid Goldfarb", "Myung-hee Feng"],
    school: "Granite Hollow Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA20: {
    student: {
      legal: "Yareli Cantú",
      preferred: "Yareli",
      nicknames: ["Yare"],
    },
    guardians: ["Yolande Cantú"],
    siblings: [],
    staff: [],
    school: "Rosewood Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA21: {
    student: {
      legal: "Hanan Ha-eun Darwish",
      preferred: "Hanan",
      nicknames: [],
    },
    guardians: ["Renata Darwish", "Gerald Darwish"],
    siblings: ["Nour"],
    staff: ["Ms. Castellano", "Mr. Hamid McNulty", "Myung-hee Castellano"],
    school: "Alder Ridge Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA22: {
    student: {
      legal: "Kelechi Diễm My Okonkwo",
      preferred: "Kelechi",
      nicknames: ["Kele"],
    },
    guardians: ["Sunita Okonkwo", "Nestor Okonkwo"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA23: {
    student: {
      legal: "Paj Zaub Xiong",
      preferred: "Paj Zaub",
      nicknames: [],
    },
    guardians: ["Yolande Xiong", "Marcelo Xiong"],
    siblings: ["Paj Zaub"],
    staff: ["Mr. Nakamura", "Mr. Gerald Kaminski", "Myung-hee Adeleke"],
    school: "Sandhill Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA24: {
    student: {
      legal: "Roseline Brynlee Joseph",
      preferred: "Roseline",
      nicknames: ["Ros"],
    },
    guardians: ["Nadine Joseph"],
    siblings: [],
    staff: [],
    school: "Sandhill Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA25: {
    student: {
      legal: "Tae-yang Hwang",
      preferred: "Tae-yang",
      nicknames: [],
    },
    guardians: ["Marisela Hwang", "Randall Noh"],
    siblings: ["Do-hyun"],
    staff: ["Mrs. Park", "Mr. Gerald Bell", "Renata Bell"],
    school: "Kestrel Point Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA26: {
    student: {
      legal: "Ajei Widelene Tsosie",
      preferred: "Ajei",
      nicknames: [],
    },
    guardians: ["Myung-hee Tsosie", "Marcelo Tsosie"],
    siblings: [],
    staff: [],
    school: "Rosewood Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA27: {
    student: {
      legal: "Princess Joy Magsaysay",
      preferred: "Princess Joy",
      nicknames: ["Prin"],
    },
    guardians: ["Yolande Magsaysay", "Randall Magsaysay"],
    siblings: ["Precious"],
    staff: ["Ms. Nakamura", "Mr. Gerald Castellano", "Tammy Adeleke"],
    school: "Kestrel Point Jr High",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA28: {
    student: {
      legal: "Nour Guerline Abu-Nasser",
      preferred: "Nour",
      nicknames: [],
    },
    guardians: ["Esi Abu-Nasser", "Marcelo Abu-Nasser"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA29: {
    student: {
      legal: "Guerline Yaryna Joseph",
      preferred: "Guerline",
      nicknames: ["Gue"],
    },
    guardians: ["Nadine Joseph"],
    siblings: ["Roseline"],
    staff: ["Mr. Feng", "Mr. Marcelo McNulty", "Renata Park"],
    school: "Alder Ridge High School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA30: {
    student: {
      legal: "Jagoda Sikora",
      preferred: "Jagoda",
      nicknames: ["Jago"],
    },
    guardians: ["Tammy Sikora", "Hamid Sikora"],
    siblings: [],
    staff: [],
    school: "Monroe Park Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA31: {
    student: {
      legal: "Paj Zaub Xiong",
      preferred: "Paj Zaub",
      nicknames: [],
    },
    guardians: ["Myung-hee Xiong", "Hamid Xiong"],
    siblings: ["Mai Nhia"],
    staff: ["Mr. McNulty", "Mr. Gerald Goldfarb", "Renata Goldfarb"],
    school: "Copperline Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA32: {
    student: {
      legal: "Thu Hà Huỳnh",
      preferred: "Thu Hà",
      nicknames: [],
    },
    guardians: ["Farida Huỳnh", "Nestor Huỳnh"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA33: {
    student: {
      legal: "Guerline Joseph",
      preferred: "Guerline",
      nicknames: ["Guer"],
    },
    guardians: ["Sunita Joseph"],
    siblings: ["Widelene"],
    staff: ["Mr. Vasquez", "Mr. Curtis Adeleke", "Myung-hee Adeleke"],
    school: "Alder Ridge Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA34: {
    student: {
      legal: "Nour Bogna Darwish",
      preferred: "Nour",
      nicknames: [],
    },
    guardians: ["Renata Darwish", "Hamid Darwish"],
    siblings: [],
    staff: [],
    school: "Monroe Park Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA35: {
    student: {
      legal: "Ximara Skylar Peña Ruiz",
      preferred: "Ximara",
      nicknames: ["Xim"],
    },
    guardians: ["Marisela Peña Ruiz", "Hamid Villaseñor"],
    siblings: ["Ximara"],
    staff: ["Ms. McNulty", "Mr. Randall Nakamura", "Sunita Adeleke"],
    school: "Sandhill Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA36: {
    student: {
      legal: "Heaven Ishita Day",
      preferred: "Heaven",
      nicknames: ["Hea"],
    },
    guardians: ["Esi Day"],
    siblings: [],
    staff: [],
    school: "Monroe Park Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA37: {
    student: {
      legal: "Ajei Tsosie",
      preferred: "Ajei",
      nicknames: [],
    },
    guardians: ["Marisela Tsosie", "Nestor Tsosie"],
    siblings: ["Haseya"],
    staff: ["Mr. Goldfarb", "Mr. Marcelo Goldfarb", "Farida Park"],
    school: "Granite Hollow Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA38: {
    student: {
      legal: "Peyton Stoltzfus",
      preferred: "Peyton",
      nicknames: ["Pey"],
    },
    guardians: ["Rosario Stoltzfus"],
    siblings: [],
    staff: [],
    school: "Rosewood Jr High",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA39: {
    student: {
      legal: "Ananya Iyer",
      preferred: "Ananya",
      nicknames: ["Ana"],
    },
    guardians: ["Farida Iyer", "Nestor Sandhu"],
    siblings: ["Harleen"],
    staff: ["Mrs. Ostrowski", "Mr. Gerald Kaminski", "Myung-hee Bell"],
    school: "Alder Ridge Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA40: {
    student: {
      legal: "Ha-eun Dezbah Ryu",
      preferred: "Ha-eun",
      nicknames: [],
    },
    guardians: ["Esi Ryu"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA41: {
    student: {
      legal: "Maricel Catacutan",
      preferred: "Maricel",
      nicknames: ["Mar"],
    },
    guardians: ["Esi Catacutan", "Curtis Catacutan"],
    siblings: ["Althea"],
    staff: ["Mr. Kaminski", "Mr. Nestor Park", "Nadine McNulty"],
    school: "Copperline Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA42: {
    student: {
      legal: "Roseline Zlata Joseph",
      preferred: "Roseline",
      nicknames: ["Ros"],
    },
    guardians: ["Rosario Joseph"],
    siblings: [],
    staff: [],
    school: "Kestrel Point HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA43: {
    student: {
      legal: "Tae-yang Ryu",
      preferred: "Tae-yang",
      nicknames: [],
    },
    guardians: ["Renata Ryu", "Clifton Ryu"],
    siblings: ["Do-hyun"],
    staff: ["Mrs. Adeleke", "Mr. Marcelo Nakamura", "Yolande Vasquez"],
    school: "Copperline Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA44: {
    student: {
      legal: "Hanan Dezbah Mansour",
      preferred: "Hanan",
      nicknames: [],
    },
    guardians: ["Marisela Mansour", "Nestor Mansour"],
    siblings: [],
    staff: [],
    school: "Sandhill HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA45: {
    student: {
      legal: "Sefina Fuimaono",
      preferred: "Sefina",
      nicknames: ["Sef"],
    },
    guardians: ["Rosario Fuimaono", "Rogelio Fuimaono"],
    siblings: ["Sefina"],
    staff: ["Mrs. Kaminski", "Mr. Curtis Goldfarb", "Esi Nakamura"],
    school: "Copperline Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA46: {
    student: {
      legal: "Ifrah Hersi",
      preferred: "Ifrah",
      nicknames: [],
    },
    guardians: ["Nadine Hersi", "Gerald Hersi"],
    siblings: [],
    staff: [],
    school: "Alder Ridge HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA47: {
    student: {
      legal: "Ikenna Nour Nwosu",
      preferred: "Ikenna",
      nicknames: ["Ike"],
    },
    guardians: ["Myung-hee Nwosu", "Gerald Nwosu"],
    siblings: ["Ikenna"],
    staff: ["Mr. Bell", "Mr. Marcelo Castellano", "Myung-hee Ostrowski"],
    school: "Granite Hollow Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA48: {
    student: {
      legal: "Peyton Pettigrew",
      preferred: "Peyton",
      nicknames: ["Pey"],
    },
    guardians: ["Sunita Pettigrew", "Sang-woo Pettigrew"],
    siblings: [],
    staff: [],
    school: "Rosewood Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA49: {
    student: {
      legal: "Luana Thaynara Teixeira",
      preferred: "Luana",
      nicknames: [],
    },
    guardians: ["Myung-hee Teixeira"],
    siblings: ["Luana"],
    staff: ["Mr. Lindgren", "Mr. Hamid McNulty", "Marisela McNulty"],
    school: "Copperline Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA50: {
    student: {
      legal: "Grace Thu Hà Young",
      preferred: "Grace",
      nicknames: [],
    },
    guardians: ["Marisela Young"],
    siblings: [],
    staff: [],
    school: "Kestrel Point High School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA51: {
    student: {
      legal: "Hanan Darwish",
      preferred: "Hanan",
      nicknames: [],
    },
    guardians: ["Yolande Darwish", "Hamid Darwish"],
    siblings: ["Layan"],
    staff: ["Mrs. Castellano", "Mr. Clifton Adeleke", "Esi Ostrowski"],
    school: "Sandhill Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA52: {
    student: {
      legal: "Ludwika Wrona",
      preferred: "Ludwika",
      nicknames: ["Lud"],
    },
    guardians: ["Rosario Wrona", "Curtis Wrona"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA53: {
    student: {
      legal: "Maricel Catacutan",
      preferred: "Maricel",
      nicknames: ["Mar"],
    },
    guardians: ["Marisela Catacutan", "Marcelo Magsaysay"],
    siblings: ["Precious"],
    staff: ["Ms. Bell", "Mr. Duc Castellano", "Myung-hee Lindgren"],
    school: "Monroe Park Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA54: {
    student: {
      legal: "Kelechi Okonkwo",
      preferred: "Kelechi",
      nicknames: ["Kel"],
    },
    guardians: ["Yolande Okonkwo"],
    siblings: [],
    staff: [],
    school: "Alder Ridge HS",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA55: {
    student: {
      legal: "Sagal Hersi",
      preferred: "Sagal",
      nicknames: [],
    },
    guardians: ["Yolande Hersi", "Clifton Hersi"],
    siblings: ["Ubah"],
    staff: ["Ms. Lindgren", "Mr. Nestor Castellano", "Yolande Feng"],
    school: "Kestrel Point Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA56: {
    student: {
      legal: "Joy Ngọc Bích Winters",
      preferred: "Joy",
      nicknames: [],
    },
    guardians: ["Yolande Winters"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Charter",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA57: {
    student: {
      legal: "Ngọc Bích Võ",
      preferred: "Ngọc Bích",
      nicknames: [],
    },
    guardians: ["Esi Võ"],
    siblings: ["Diễm My"],
    staff: ["Mr. Feng", "Mr. Curtis Lindgren", "Sunita Park"],
    school: "Sandhill Charter",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA58: {
    student: {
      legal: "Skylar Pettigrew",
      preferred: "Skylar",
      nicknames: ["Skyl"],
    },
    guardians: ["Esi Pettigrew", "Clifton Stoltzfus"],
    siblings: [],
    staff: [],
    school: "Monroe Park Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA59: {
    student: {
      legal: "Princess Joy Precious Magsaysay",
      preferred: "Princess Joy",
      nicknames: ["Pri"],
    },
    guardians: ["Yolande Magsaysay"],
    siblings: ["Precious"],
    staff: ["Mrs. Ostrowski", "Mr. Curtis Adeleke", "Tammy Kaminski"],
    school: "Granite Hollow Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA60: {
    student: {
      legal: "Thaynara Ribeiro",
      preferred: "Thaynara",
      nicknames: ["Thay"],
    },
    guardians: ["Farida Ribeiro", "Sang-woo Ribeiro"],
    siblings: [],
    staff: [],
    school: "Monroe Park Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA61: {
    student: {
      legal: "Luana Teixeira",
      preferred: "Luana",
      nicknames: [],
    },
    guardians: ["Renata Teixeira", "Gerald Ribeiro"],
    siblings: ["Thaynara"],
    staff: ["Mr. Park", "Mr. Curtis Park", "Rosario Adeleke"],
    school: "Granite Hollow Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA62: {
    student: {
      legal: "Ludwika Wrona",
      preferred: "Ludwika",
      nicknames: ["Lud"],
    },
    guardians: ["Yolande Wrona", "Nestor Wrona"],
    siblings: [],
    staff: [],
    school: "Sandhill Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA63: {
    student: {
      legal: "Ludwika Sikora",
      preferred: "Ludwika",
      nicknames: ["Ludw"],
    },
    guardians: ["Marisela Sikora", "Gerald Sikora"],
    siblings: ["Bogna"],
    staff: ["Ms. Nakamura", "Mr. Randall Vasquez", "Sunita Castellano"],
    school: "Monroe Park Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA64: {
    student: {
      legal: "Dawn Day",
      preferred: "Dawn",
      nicknames: [],
    },
    guardians: ["Farida Day", "Clifton Day"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA65: {
    student: {
      legal: "Gaozong May Xiong",
      preferred: "Gaozong",
      nicknames: ["Gao"],
    },
    guardians: ["Sunita Xiong", "Marcelo Xiong"],
    siblings: ["Nou Chee"],
    staff: ["Mrs. Bell", "Mr. Curtis Park", "Nadine Castellano"],
    school: "Old Orchard HS",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA66: {
    student: {
      legal: "Lesia Nou Chee Tkachenko",
      preferred: "Lesia",
      nicknames: [],
    },
    guardians: ["Nadine Tkachenko"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA67: {
    student: {
      legal: "Leilani Itzayana Leavasa",
      preferred: "Leilani",
      nicknames: ["Leil"],
    },
    guardians: ["Myung-hee Leavasa"],
    siblings: ["Tiare"],
    staff: ["Mr. Feng", "Mr. Clifton Adeleke", "Farida Goldfarb"],
    school: "Kestrel Point Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA68: {
    student: {
      legal: "Joy Winters",
      preferred: "Joy",
      nicknames: [],
    },
    guardians: ["Renata Winters", "Duc Day"],
    siblings: [],
    staff: [],
    school: "Old Orchard High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA69: {
    student: {
      legal: "Ajei Nez",
      preferred: "Ajei",
      nicknames: [],
    },
    guardians: ["Nadine Nez", "Sang-woo Tsosie"],
    siblings: ["Ajei"],
    staff: ["Mr. Vasquez", "Mr. Randall Kaminski", "Nadine Nakamura"],
    school: "Old Orchard HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA70: {
    student: {
      legal: "Ajei Faith Tsosie",
      preferred: "Ajei",
      nicknames: [],
    },
    guardians: ["Marisela Tsosie", "Marcelo Tsosie"],
    siblings: [],
    staff: [],
    school: "Rosewood Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA71: {
    student: {
      legal: "Yaryna Shevchuk",
      preferred: "Yaryna",
      nicknames: ["Yary"],
    },
    guardians: ["Rosario Shevchuk", "Sang-woo Shevchuk"],
    siblings: ["Lesia"],
    staff: ["Mr. Castellano", "Mr. Randall Bell", "Tammy Nakamura"],
    school: "Sandhill High School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA72: {
    student: {
      legal: "Do-hyun Kelechi Hwang",
      preferred: "Do-hyun",
      nicknames: [],
    },
    guardians: ["Renata Hwang", "Clifton Ryu"],
    siblings: [],
    staff: [],
    school: "Alder Ridge HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA73: {
    student: {
      legal: "Princess Joy Dawn Magsaysay",
      preferred: "Princess Joy",
      nicknames: ["Prin"],
    },
    guardians: ["Esi Magsaysay"],
    siblings: ["Althea"],
    staff: ["Mrs. Lindgren", "Mr. Randall Goldfarb", "Rosario Kaminski"],
    school: "Granite Hollow Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA74: {
    student: {
      legal: "Lakeisha Gaines",
      preferred: "Lakeisha",
      nicknames: ["Lake"],
    },
    guardians: ["Nadine Gaines", "Nestor Gaines"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA75: {
    student: {
      legal: "Maddie Pettigrew",
      preferred: "Maddie",
      nicknames: ["Madd"],
    },
    guardians: ["Nadine Pettigrew", "Randall Pettigrew"],
    siblings: ["Brynlee"],
    staff: ["Mr. McNulty", "Mr. Nestor Castellano", "Myung-hee Castellano"],
    school: "Copperline Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA76: {
    student: {
      legal: "Kiyah Lakeisha Gaines",
      preferred: "Kiyah",
      nicknames: [],
    },
    guardians: ["Farida Gaines"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA77: {
    student: {
      legal: "Mai Nhia Yang",
      preferred: "Mai Nhia",
      nicknames: [],
    },
    guardians: ["Farida Yang", "Gerald Yang"],
    siblings: ["Mai Nhia"],
    staff: ["Ms. Goldfarb", "Mr. Curtis Park", "Farida Castellano"],
    school: "Kestrel Point Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA78: {
    student: {
      legal: "Nou Chee Ikenna Xiong",
      preferred: "Nou Chee",
      nicknames: [],
    },
    guardians: ["Nadine Xiong"],
    siblings: [],
    staff: [],
    school: "Kestrel Point HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA79: {
    student: {
      legal: "Darynka Shevchuk",
      preferred: "Darynka",
      nicknames: ["Dary"],
    },
    guardians: ["Rosario Shevchuk"],
    siblings: ["Zlata"],
    staff: ["Ms. Goldfarb", "Mr. Sang-woo Kaminski", "Marisela Bell"],
    school: "Granite Hollow Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA80: {
    student: {
      legal: "Itzayana Brynlee Villaseñor",
      preferred: "Itzayana",
      nicknames: ["Itza"],
    },
    guardians: ["Marisela Villaseñor"],
    siblings: [],
    staff: [],
    school: "Copperline High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA81: {
    student: {
      legal: "Ananya Ludwika Iyer",
      preferred: "Ananya",
      nicknames: ["Ana"],
    },
    guardians: ["Sunita Iyer"],
    siblings: ["Ishita"],
    staff: ["Ms. Lindgren", "Mr. Gerald Adeleke", "Rosario Castellano"],
    school: "Kestrel Point Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA82: {
    student: {
      legal: "Gaozong Xiong",
      preferred: "Gaozong",
      nicknames: ["Gao"],
    },
    guardians: ["Rosario Xiong", "Randall Xiong"],
    siblings: [],
    staff: [],
    school: "Sandhill Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA83: {
    student: {
      legal: "Wiktoria Masina Sikora",
      preferred: "Wiktoria",
      nicknames: ["Wikt"],
    },
    guardians: ["Farida Sikora"],
    siblings: ["Bogna"],
    staff: ["Mrs. Kaminski", "Mr. Rogelio Bell", "Renata Kaminski"],
    school: "Granite Hollow Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA84: {
    student: {
      legal: "Peyton Pettigrew",
      preferred: "Peyton",
      nicknames: ["Pey"],
    },
    guardians: ["Yolande Pettigrew", "Rogelio Pettigrew"],
    siblings: [],
    staff: [],
    school: "Rosewood Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA85: {
    student: {
      legal: "Ajei Darynka Nez",
      preferred: "Ajei",
      nicknames: [],
    },
    guardians: ["Nadine Nez"],
    siblings: ["Ajei"],
    staff: ["Mrs. Goldfarb", "Mr. Gerald Feng", "Esi Lindgren"],
    school: "Alder Ridge Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA86: {
    student: {
      legal: "Ngozi Okonkwo",
      preferred: "Ngozi",
      nicknames: [],
    },
    guardians: ["Farida Okonkwo", "Marcelo Okonkwo"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA87: {
    student: {
      legal: "Guerline Leilani Joseph",
      preferred: "Guerline",
      nicknames: ["Guer"],
    },
    guardians: ["Farida Joseph"],
    siblings: ["Guerline"],
    staff: ["Ms. Ostrowski", "Mr. Nestor Feng", "Tammy Bell"],
    school: "Copperline Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA88: {
    student: {
      legal: "Haseya Kiyah Tsosie",
      preferred: "Haseya",
      nicknames: ["Hase"],
    },
    guardians: ["Esi Tsosie"],
    siblings: [],
    staff: [],
    school: "Copperline Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA89: {
    student: {
      legal: "Meera Chatterjee",
      preferred: "Meera",
      nicknames: [],
    },
    guardians: ["Yolande Chatterjee"],
    siblings: ["Harleen"],
    staff: ["Mrs. Kaminski", "Mr. Gerald Adeleke", "Marisela Castellano"],
    school: "Monroe Park Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA90: {
    student: {
      legal: "Kiyah Luana Mosley",
      preferred: "Kiyah",
      nicknames: [],
    },
    guardians: ["Renata Mosley", "Duc Mosley"],
    siblings: [],
    staff: [],
    school: "Monroe Park Charter",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA91: {
    student: {
      legal: "Grace Harleen Winters",
      preferred: "Grace",
      nicknames: [],
    },
    guardians: ["Renata Winters", "Curtis Young"],
    siblings: ["Faith"],
    staff: ["Ms. Feng", "Mr. Rogelio Feng", "Sunita Lindgren"],
    school: "Granite Hollow Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA92: {
    student: {
      legal: "Haseya Brynlee Bitsui",
      preferred: "Haseya",
      nicknames: ["Hase"],
    },
    guardians: ["Myung-hee Bitsui", "Sang-woo Bitsui"],
    siblings: [],
    staff: [],
    school: "Rosewood Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA93: {
    student: {
      legal: "Thu Hà Ikenna Phan",
      preferred: "Thu Hà",
      nicknames: [],
    },
    guardians: ["Rosario Phan", "Rogelio Phan"],
    siblings: ["Diễm My"],
    staff: ["Mrs. Feng", "Mr. Gerald Goldfarb", "Yolande Feng"],
    school: "Alder Ridge HS",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA94: {
    student: {
      legal: "Salma Ananya Abu-Nasser",
      preferred: "Salma",
      nicknames: [],
    },
    guardians: ["Esi Abu-Nasser", "Nestor Abu-Nasser"],
    siblings: [],
    staff: [],
    school: "Old Orchard Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA95: {
    student: {
      legal: "Darynka Kelechi Hrytsenko",
      preferred: "Darynka",
      nicknames: ["Dary"],
    },
    guardians: ["Marisela Hrytsenko"],
    siblings: ["Zlata"],
    staff: ["Ms. Vasquez", "Mr. Gerald Park", "Yolande Bell"],
    school: "Alder Ridge Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA96: {
    student: {
      legal: "Haseya Bitsui",
      preferred: "Haseya",
      nicknames: ["Hase"],
    },
    guardians: ["Myung-hee Bitsui", "Duc Bitsui"],
    siblings: [],
    staff: [],
    school: "Old Orchard High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA97: {
    student: {
      legal: "Luana Jagoda Ribeiro",
      preferred: "Luana",
      nicknames: [],
    },
    guardians: ["Marisela Ribeiro", "Sang-woo Ribeiro"],
    siblings: ["Thaynara"],
    staff: ["Ms. Ostrowski", "Mr. Nestor Vasquez", "Sunita Feng"],
    school: "Alder Ridge Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA98: {
    student: {
      legal: "Thaynara Isadora Teixeira",
      preferred: "Thaynara",
      nicknames: ["Tha"],
    },
    guardians: ["Rosario Teixeira", "Duc Teixeira"],
    siblings: [],
    staff: [],
    school: "Monroe Park HS",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MA99: {
    student: {
      legal: "Althea Magsaysay",
      preferred: "Althea",
      nicknames: ["Alt"],
    },
    guardians: ["Sunita Magsaysay"],
    siblings: ["Maricel"],
    staff: ["Mr. Kaminski", "Mr. Duc Kaminski", "Nadine Goldfarb"],
    school: "Kestrel Point Jr High",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MA100: {
    student: {
      legal: "Kyung-min Noh",
      preferred: "Kyung-min",
      nicknames: [],
    },
    guardians: ["Farida Noh", "Hamid Hwang"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
};

export const othersMadeAWritten = `
MA01| just now: ((dr. ))[[iyer|name]] moved <<vyvanse>> to <<75 mg>> starting [[aug 14|date]]. pharmacy is [[rite aid|organization]] on [[whittier|address]]. thx
MA01| ((tía ))[[Chayo|name]] passed on [[22 April|date]]. Funeral is at [[Masjid An-Noor|organization]] <<Friday>>. [[Rayssa Ribeiro|roster]] will be out <<13 days>>. thx
MA01| [[RIBEIRO, RAYSSA|roster]], DOB [[11-24-2007|date]], allergic to amoxicillin. Give <<Concerta 75 mg>> at noon. FYI.
MA01| quick note - [[Marisela Ribeiro|roster]] and [[Marcelo|roster]] both came to family group, first time since [[Jan|date]]. <<No yelling>>. tbd
MA01| The <<Friday group>> is full, could we try <<Wednesday>> instead? Rose, bud, thorn went well. Young kids can be very kind.
MA01| spelling: it's [[ribeiro|roster]] not [[raysa|typo]] [[marcelo|roster]] asked twice <<fix the roster>> pls vtt: she is doing better w/ <<the coping card>> comma still avoids the cafeteria period we will try <<13 minutes>> on <<thursday>>
MA02| Hi team, Caller ID showed [[1-518-555-0103|phone]], hung up twice. Could be [[Hope|name]]. [[Gaozong|roster]] laughed it off.
MA02| QUICK NOTE - [[GAOZ|roster]] WANTS TO GO BACK TO [[COPPERLINE EARLY COLLEGE|school]], ((MR. ))[[T|name]] THINKS <<HALF DAYS>> FIRST. VTT: SHE IS DOING BETTER WITH <<OPPOSITE ACTION>> COMMA STILL AVOIDS THE CAFETERIA PERIOD WE WILL TRY <<2 MINUTES>> ON <<FRIDAY>> (SEE PORTAL)
MA02| FYI: Family moved to [[5581 Juniper Pl #11S|address]], [[North Yarrow|city]] [[27953|zip]]. Old landline is off. Email [[yolande90@gmail.com|email]] for now.\\nHospital was [[Northgate Behavioral|organization]], discharge [[2026-11-27|date]], then <<4 weeks>> PHP. [[Sunita|roster]] has papers. Let me know.
MA02| heads up: [[Ryu|name]] family is staying at [[Casa Esperanza|organization]], [[5835 W Whittier Blvd Unit C|address]]. [[Gaozong|roster]] goes there after school. Thanks!
MA02| [[sunita lor|roster]] and [[sang-woo|roster]] both came to family group, first time since [[mar|date]]. <<no yelling>>. i hope this helps.
MA02| Just now: I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<15 comments>> to <<14 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. Let me know.
MA03| FYI: Hola equipo, hoy participó <<7 veces>> y terminó la tarea de <<Art>>. Mañana seguimos con <<TIPP>>. tbd
MA03| Update: Court is [[01.11.25|date]], case [[9839746|id]]. [[Renata|roster]] asked for a letter, <<attendance only>>.\\n((Dr. ))[[Noh|name]] moved <<fluoxetine>> to <<20 mg>> starting [[10/18|date]]. Pharmacy is [[Rite Aid|organization]] on [[Ridge Top Rd|address]]. I hope this helps.
MA03| quick note - [[f toussaint|roster]] had <<4.5 hours>> of sleep up w/ ((kuya ))[[rommel|name]] mood <<6/10>> next: [[sept 4|date]] he can <<will>> himself through <<world history>> but not lunch chase down the missing form <<next thursday>> pls may need a follow up
MA03| update: i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<6 comments>> to <<13 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>. dice que durmió <<4 horas>> y que no quiere prender la cámara. vamos <<poco a poco>>, sigue viniendo al grupo. thanks!
MA03| hey, Family moved to [[5585 SE Juniper Ave #7S|address]], [[Wexmere|city]] [[57437|zip]]. Old landline is off. Email [[rlindgren@k12mail.example|email]] for now. More soon.
MA03| [[Fabi|roster]] n [[Wiktoria W.|name]] r dating now lol, ((Mr. ))[[Park|roster]] moved seats. <<Biology>> calmer No rush.
MA04| attended <<5 of 5>> groups this week, camera on <<most of the time>>. no safety concerns tbd
MA04| hey, [[K.E.|initials]] out [[3/6|date]], back [[4 August|date]]. <<no penalty>> on the <<World History>> quiz. More soon.
MA04| FYI: - <<4/5>> days present\\n- <<6>> missing in <<Health>>\\n- ate lunch w/ peers <<x9>>\\n- mood: <<6 out of 10>> May need a follow up.
MA04| FYI: [[Gerald|roster]] no vive en casa, [[Tammy Eze|roster]] es la mamá. ((nana ))[[Jo|name]] es quien contesta el [[9885550123|phone]].\\n[[Kelechi|roster]] had <<3 hours>> of sleep, up with ((nana ))[[Jo|name]]. Mood <<4/10>>. Next: ((the ))[[26th|date]]. (see portal)
MA04| [[K. E.|initials]] out [[March 27th|date]], back ((the ))[[14th|date]]. <<no penalty>> on the <<Civics>> quiz. The <<Monday group>> is full, could we try <<Tuesday>> instead? Rose, bud, thorn went well. Young kids can be very kind. (see portal)
MA04| Hi team, attended <<4 of 5>> groups this week, camera on <<most of the time>>. no safety concerns (see portal)
MA05| Family moved to [[2495 N Sixth Dr|address]], [[Goshen Falls|city]] [[80217|zip]]. Old landline is off. Email [[fcastellano@familia.example|email]] for now.
MA05| hi team [[lakeisha|roster]] wants to go back to [[rosewood prep|school]] ((mr ))[[castellano|roster]] thinks <<half days>> first
MA05| Update: Day <<13 of 36>>. Denies SI/HI. Practiced <<urge surfing>> and shared the <<pros and cons>> list with the group. Will update.
MA05| quick note - Please allow <<extra time>> and <<2 breaks>> per block in <<English 10>>. A <<small group>> setting works best. Thank you! Bill for the yearbook can wait. <<Canvas>> login is fixed. The <<Monday group>> loved the art project, so did I.
MA05| portal login from [[198.51.100.38|ip]] at ((1:12 am)) user [[@itslakeisha20|handle]] [[lakeisha|roster]] says it was [[nyla|roster]] tbd
MA05| <<PHQ-9 7>>, was <<5>>. Sleep <<9 hrs>>. Will keep working on <<opposite action>>. Thanks!
MA06| Zip on file [[28189|zip]] is wrong, they live off [[Depot Pl|address]] in [[North Yarrow|city]] now. attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns
MA06| day <<7 of 36>> denies si/hi practiced <<the coping card>> and shared the <<pros and cons>> list w/ the group no rush
MA06| Hi team, <<PHQ-9 16>>, was <<17>>. Sleep <<8 hrs>>. Will keep working on <<check the facts>>.
MA06| so [[WINTERS, GRACE|roster]], DOB [[03/07/2007|date]], allergic to amoxicillin. Give <<Lexapro 20 mg>> at noon.
MA06| attended <<4 of 5>> groups this week, camera on <<most of the time>>. no safety concerns Will update.
MA06| update: zip on file [[87242|zip]] is wrong they live off [[ridge top way|address]] in [[elmhaven|city]] now thanks!
MA07| so he can <<will>> himself through <<Civics>> but not lunch. chase down the missing form <<next Tuesday>> pls I hope this helps.
MA07| Hi team, [[MDH|initials]] used <<the worry jar>> at lunch. <<7/10>> to <<4/10>>. ((Mr. ))[[Castellano|roster]] was great w/ her thx
MA07| quick note - [[Yolande|roster]] picks up in a gray van, plate [[KW-95831|plate]]. Backup is ((Kuya ))[[Rommel|name]], [[(293) 555-0104|phone]]. Will update.
MA07| fyi: [[yolande hadley|roster]] and [[rogelio|roster]] both came to family group first time since [[aug|date]] <<no yelling>> (see portal)
MA07| so Hospital was [[Northgate Behavioral|organization]], discharge [[21st of April|date]], then <<3 weeks>> PHP. [[Rogelio Pettigrew|roster]] has papers. <<PHQ-9 22>>, was <<23>>. Sleep <<4 hrs>>. Will keep working on <<paced breathing>>. tbd
MA07| [[Tiare Fuimaono|name]] (youth pastor, [[Masjid An-Noor|organization]]) checks on [[Maddie|roster]] <<every Thursday>>. Good support. FYI.
MA08| so proud!! from <<58%>> to <<81%>> in <<health>>. faith in the process lol. the sunny desk by the window helps. gracias.
MA08| fyi: <<grace period>> on late work runs <<15 days>> after that it's <<half credit>> <<quizlet>> shows everything (see portal)
MA08| update: 504 mtg [[2026-07-05|date]] ((rm ))[[S-34|room]] ((mr ))[[castellano|name]] [[n winters|roster]] and the iop link [[bit.ly/zmtg11|link]] <<phq-9 3>> was <<18>> sleep <<6 hrs>> will keep working on <<box breathing>> (see portal)
MA08| ((tía ))[[chayo|name]] passed on [[9th of may|date]]. funeral is at [[masjid an-noor|organization]] <<monday>>. [[hope|roster]] will be out <<7 days>>. - <<5/5>> days present\\n- <<11>> missing in <<civics>>\\n- ate lunch w/ peers <<x8>>\\n- mood: <<9 out of 10>> will update.
MA08| so [[hope|roster]] n [[kelechi|name]] r dating now lol ((ms ))[[mcnulty|name]] moved seats <<health>> calmer may need a follow up
MA08| FYI: Zip on file [[51396|zip]] is wrong, they live off [[Whittier|address]] in [[Wexmere|city]] now. (see portal)
MA09| update: bill for the yearbook can wait. <<ixl>> login is fixed. the <<monday group>> loved the art project, so did i.
MA09| Buenos días. Bill for the yearbook can wait. <<Chromebook>> login is fixed. The <<Monday group>> loved the art project, so did I. (see portal)
MA09| hi team, site visit to [[kestrel point jr high|school]] is ((the ))[[22nd|date]]. [[ubah guled|name]] from [[northgate behavioral|organization]] will sit in. more soon.
MA09| quick note - heads up: [[Nascimento|name]] family is staying at [[The Haven Shelter|organization]], [[4936 W Whittier Pl|address]]. [[Tuiasosopo|roster]] goes there after school. May need a follow up.
MA09| spelling: it's [[Masina|roster]], not [[Msaina|typo]]. [[Randall|roster]] asked twice. <<Fix the roster>> pls\\nTransferred from [[Kestrel Point Jr High|school]] in [[Feb|date]], so credits in <<Algebra>> are a mess. [[Tammy|roster]] has the transcript. Gracias.
MA09| hospital was [[st luke children|organization]] discharge [[10-26|date]] then <<4 weeks>> php [[r tuiasosopo|roster]] has papers (see portal)
MA10| from: [[esi kaminski|name]] [[bell_marisela86@gmail.com|email]]\\nhi, can [[nyla|roster]] get <<3 more days>> for the essay? she's trying.\\nthanks, [[randall adeleke|name]]\\n[[alder ridge middle school|school]] | [[1-811-555-0155|phone]] thx
MA10| HE WAS ON TIME <<5 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<8 LABS>> IN <<World History>>. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<3 comments>> to <<3 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>.
MA10| QUICK NOTE - SSN [[419 55 5912|ssn]] IS ON THE INTAKE FORM, PLEASE BLACK IT OUT. DOB [[07/21/2010|date]]. GRACIAS.
MA10| so [[Mosley, Nyla|roster]], DOB [[10.23.2009|date]], allergic to amoxicillin. Give <<guanfacine 10 mg>> at noon. Gracias.
MA10| just now: ((el ))[[16 de diciembre|date]] hay junta con ((ms ))[[nakamura|name]] [[rogelio|roster]] pide intérprete [[nyla|roster]] va <<mejorando>> will update
MA10| so Day <<5 of 36>>. Denies SI/HI. Practiced <<DEAR MAN>> and shared the <<pros and cons>> list with the group. Dice que durmió <<3 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. Will update.
MA11| HEY, <<PHQ-9 6>>, WAS <<3>>. SLEEP <<5.5 HRS>>. WILL KEEP WORKING ON <<BOX BREATHING>>. MORE SOON.
MA11| so attended <<5 of 5>> groups this week, camera on <<most of the time>>. no safety concerns tbd
MA11| ATTENDED <<2 OF 5>> GROUPS THIS WEEK, CAMERA ON <<MOST OF THE TIME>>. NO SAFETY CONCERNS LET ME KNOW.
MA11| Just now: [[Day|roster]] is [[the boy who survived the bus rollover|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[Park|roster]] knows. thx
MA11| SO LOCKER MOVED TO [[B29|room]]. INHALER SERIAL [[354-2804X|id]] EXPIRED [[2-15|date]]. MORE SOON.
MA11| FYI: HE WAS ON TIME <<5 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<7 LABS>> IN <<French>>. HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<10 LABS>> IN <<Algebra>>. thx
MA12| [[wrona|roster]] is [[the state champion in mariachi trumpet|quasi]] so keep the <<attendance>> note vague ((mr ))[[lindgren|name]] knows fyi
MA12| HEY, DAY <<22 OF 36>>. DENIES SI/HI. PRACTICED <<OPPOSITE ACTION>> AND SHARED THE <<PROS AND CONS>> LIST WITH THE GROUP. I HOPE THIS HELPS.
MA12| quick note - family moved to [[5842 depot blvd unit y|address]], [[san lázaro|city]] [[33418|zip]]. old landline is off. email [[ekaminski@k12mail.example|email]] for now. more soon.
MA12| Hi team, Transferred from [[Granite Hollow|school]] in [[Jan|date]], so credits in <<Algebra>> are a mess. [[Hamid|roster]] has the transcript. Gracias.
MA12| Update: Hospital was [[St. Luke Children|organization]], discharge [[7/21/26|date]], then <<5 weeks>> PHP. [[Hamid|roster]] has papers.
MA12| quick note - vtt: she is doing better with <<urge surfing>> comma still avoids the cafeteria period we will try <<7 minutes>> on <<Friday>> Gracias.
MA13| - <<5/5>> days present\\n- <<4>> missing in <<french>>\\n- ate lunch w/ peers <<x3>>\\n- mood: <<10 out of 10>> no rush.
MA13| Caller ID showed [[555-0183|phone]], hung up twice. Could be [[Yaryna|name]]. [[Ngọc Bích|roster]] laughed it off. <<PHQ-9 15>>, was <<11>>. Sleep <<5.5 hrs>>. Will keep working on <<TIPP>>. More soon.
MA13| fyi: so proud!! from <<61%>> to <<89%>> in <<algebra>>. faith in the process lol. the sunny desk by the window helps. i hope this helps.
MA13| LOCKER MOVED TO [[3Z|room]]. INHALER SERIAL [[DE8087240|id]] EXPIRED [[MAR 9|date]].\\n[[N. H.|initials]] USED <<CHECK THE FACTS>> AT LUNCH. <<1/10>> TO <<8/10>>. ((MR. ))[[FENG|roster]] WAS GREAT W/ HER I HOPE THIS HELPS.
MA13| spelling: it's [[Ngọc Bích|roster]], not [[Ngc|typo]]. [[Marisela|roster]] asked twice. <<Fix the roster>> pls FYI.
MA13| Buenos días. Docs are at [[bit.ly/fmtg58|link]] , password is taped in ((rm ))[[B21|room]]. [[Farida Park|roster]] has access. tbd
MA14| just now: [[nestor|roster]] picks up in a gray van, plate [[454-PXW|plate]]. backup is ((grandpa ))[[eino|name]], [[561 555 0157|phone]]. i hope this helps.
MA14| hola equipo, hoy participó <<3 veces>> y terminó la tarea de <<spanish class>>. mañana seguimos con <<tipp>>. i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<12 comments>> to <<23 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>. thx
MA14| fyi: please allow <<extra time>> and <<5 breaks>> per block in <<algebra>>. a <<small group>> setting works best. thank you! no rush.
MA14| hi team, mood <<3/10>>, anxiety <<9/10>>, energy <<4/10>>. used <<paced breathing>> twice. next check in <<wednesday>>.
MA14| family moved to [[2326 se mercado ave #18l|address]] [[elmhaven|city]] [[67231|zip]] old landline is off email [[kaminski_sunita76@hotmail.com|email]] for now [[tae-yang|roster]] led the <<the coping card>> practice even [[itzayana|name]] put the phone away!
MA14| [[Hwang|roster]](('s)) teacher [[Lindgren|name]] emailed [[marisela.bell@openiop.example|email]] by mistake, that is [[Widelene Toussaint|name]](('s)) mom. No rush.
MA15| [[Lake|roster]] n [[Joy|name]] r dating now lol, ((Mr. ))[[Castellano|roster]] moved seats. <<Algebra>> calmer - <<3/5>> days present\\n- <<11>> missing in <<Geometry>>\\n- ate lunch w/ peers <<x13>>\\n- mood: <<8 out of 10>> tbd
MA15| FYI: The <<Wednesday group>> is full, could we try <<Monday>> instead? Rose, bud, thorn went well. Young kids can be very kind. More soon.
MA15| buenos días. i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<14 comments>> to <<22 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>. he was on time <<4 days in a row>>. please tell him we noticed. still owes <<10 labs>> in <<civics>>.
MA15| [[lake|roster]] n [[diễm my|name]] r dating now lol ((dr ))[[adeleke|name]] moved seats <<art>> calmer
MA15| so - <<3/5>> days present\\n- <<13>> missing in <<chemistry>>\\n- ate lunch w/ peers <<x7>>\\n- mood: <<7 out of 10>> (see portal)
MA15| Just now: Transferred from [[Monroe Park|school]] in [[Jun|date]], so credits in <<Civics>> are a mess. [[Sunita|roster]] has the transcript. No rush.
MA16| Hi team, he can <<will>> himself through <<Civics>> but not lunch. chase down the missing form <<next Friday>> pls Let me know.
MA16| fyi: [[lei|roster]] n [[thu hà|name]] r dating now lol ((ms ))[[vasquez|name]] moved seats <<spanish class>> calmer gracias
MA16| - <<2/5>> days present\\n- <<11>> missing in <<Civics>>\\n- ate lunch w/ peers <<x2>>\\n- mood: <<4 out of 10>> Left class <<9 times>>, came back <<15 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. (see portal)
MA16| caller id showed [[555-0163|phone]], hung up twice. could be [[fabiola|name]]. [[leilani|roster]] laughed it off.
MA16| ((aunt ))[[rukhsana|name]] turned [[94|age]] so [[l. tuiasosopo|roster]] is at the party in [[wexmere|city]], home <<friday>>.\\nlocker moved to [[201|room]]. inhaler serial [[D-161032|id]] expired [[6 august|date]]. thx
MA16| new ig is [[@itsleilani56|handle]], [[brynlee|name]] showed me. not sure [[yolande|roster]] knows. <<no threats>> in it.
MA17| so Docs are at [[www.wisd.example/504/507|link]] , password is taped in ((rm ))[[1B|room]]. [[Marisela Castellano|roster]] has access.\\n[[Ifrah|roster]] n [[Lesia|name]] r dating now lol, ((Ms. ))[[McNulty|roster]] moved seats. <<Health>> calmer tbd
MA17| COURT IS [[12/13/2025|date]], CASE [[6327918|id]]. [[HAMID|roster]] ASKED FOR A LETTER, <<ATTENDANCE ONLY>>. HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<5 LABS>> IN <<PE>>. TBD
MA17| hey, attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns I hope this helps.
MA17| Transferred from [[Alder Ridge Academy|school]] in [[Feb|date]], so credits in <<Health>> are a mess. [[Yolande|roster]] has the transcript. Thanks!
MA17| Family moved to [[2873 W Cottonwood Terrace Unit K|address]], [[North Yarrow|city]] [[86646|zip]]. Old landline is off. Email [[nvasquez@familia.example|email]] for now. Gracias.
MA17| Just now: ((auntie ))[[Pele|name]] passed on [[7th of June|date]]. Funeral is at [[Hope Chapel|organization]] <<Tuesday>>. [[Ifrah|roster]] will be out <<6 days>>.
MA18| FYI: SSN [[xxx-xx-4354|ssn]] is on the intake form, please black it out. DOB [[04-02-2007|date]]. Grad plan: needs <<2 more credits>>. Summer school is an option. <<Khan Academy>> for <<Art>>, then a retest at <<70%>>.
MA18| Update: [[Gaozong|roster]] made the [[Thunderbirds|organization]]!!! tryouts were [[28 May|date]]. <<World History>> grade is <<78%>>. More soon.
MA18| quick note - HE WAS ON TIME <<4 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<11 LABS>> IN <<Biology>>. I hope this helps.
MA18| update: dice que durmió <<4.5 horas>> y que no quiere prender la cámara. vamos <<poco a poco>>, sigue viniendo al grupo. will update.
MA18| Just now: <<Grace period>> on late work runs <<2 days>>. After that it's <<half credit>>. <<Chromebook>> shows everything. Let me know.
MA18| fyi: portal login from [[192.0.2.13|ip]] at ((1:12 am)), user [[@itsgaozong93|handle]]. [[gaozong|roster]] says it was [[brynlee|name]]. thanks!
MA19| FYI: Site visit to [[Kestrel Point Academy|school]] is [[11/2|date]]. [[Hibaq Hersi|name]] from [[Northgate Behavioral|organization]] will sit in. <<PHQ-9 21>>, was <<23>>. Sleep <<6 hrs>>. Will keep working on <<the worry jar>>. (see portal)
MA19| [[TTR|initials]] used <<the coping card>> at lunch. <<10/10>> to <<6/10>>. ((Mr. ))[[Goldfarb|roster]] was great w/ her
MA19| zip on file [[34245|zip]] is wrong they live off [[mercado rd|address]] in [[whitefish bend|city]] now [[thay|roster]] n [[ajei nez|name]] r dating now lol ((mr ))[[goldfarb|roster]] moved seats <<biology>> calmer may need a follow up
MA19| grad plan: needs <<3 more credits>> summer school is an option <<khan academy>> for <<world history>> then a retest at <<70%>> may need a follow up
MA19| Just now: [[TTR|initials]] used <<DEAR MAN>> at lunch. <<6/10>> to <<6/10>>. ((Mr. ))[[Goldfarb|roster]] was great w/ her tbd
MA19| quick note - [[T.R.|initials]] out [[oct. 13th|date]], back [[15 november|date]]. <<no penalty>> on the <<world history>> quiz.
MA20| Update: Family moved to [[8818 N Depot Ct Apt 25|address]], [[Wexmere|city]] [[34912|zip]]. Old landline is off. Email [[esi55@gmail.com|email]] for now. Thanks!
MA20| quick note - [[yare|roster]] made the [[los gavilanes|organization]]!!! tryouts were [[10-20|date]]. <<algebra>> grade is <<98%>>. let me know.
MA20| hey, From: [[Marcelo Park|name]] [[goldfarb_yolande76@hotmail.com|email]]\\nHi, can [[Cantú|roster]] get <<12 more days>> for the essay? She's trying.\\nThanks, [[Sang-woo Goldfarb|name]]\\n[[Rosewood Jr|school]] | [[+1 419 555 0140|phone]] Thanks!
MA20| locker moved to [[1Y|room]]. inhaler serial [[S37993901|id]] expired [[november 15th|date]].
MA20| hi team, ((grandma ))[[ottilie|name]] passed on [[february 28th|date]]. funeral is at [[st. casimir parish|organization]] <<friday>>. [[yare|roster]] will be out <<6 days>>. gracias.
MA20| Site visit to [[Rosewood Jr High|school]] is [[09.13.25|date]]. [[Thaynara Nascimento|name]] from [[Mercy General|organization]] will sit in.\\nSite visit to [[Rosewood Jr High|school]] is [[2026-09-26|date]]. [[Mai Nhia Xiong|name]] from [[Mercy General|organization]] will sit in. Thanks!
MA21| hey, godmother [[Euphemia|name]] turned [[97|age]] so [[Hanan|roster]] is at the party in [[Whitefish Bend|city]], home <<Thursday>>. Dice que durmió <<9.5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. I hope this helps.
MA21| so [[hanan|roster]] wants to go back to [[alder ridge|school]], ((mr. ))[[mcnulty|roster]] thinks <<half days>> first.
MA21| Just now: Hospital was [[Northgate Behavioral|organization]], discharge [[Apr 15|date]], then <<2 weeks>> PHP. [[Renata Darwish|roster]] has papers.
MA21| [[Itzayana Peña Ruiz|name]] (youth pastor, [[Hope Chapel|organization]]) checks on [[Hanan|roster]] <<every Wednesday>>. Good support. Will update.
MA21| portal login from [[198.51.100.223|ip]] at ((1:12 am)) user [[@hanan.xo|handle]] [[hanan|roster]] says it was [[nour|roster]] no rush
MA21| court is [[december 21st|date]] case [[P-713775|id]] [[renata darwish|roster]] asked for a letter <<attendance only>> [[darwish hanan|roster]] dob [[03.13.2008|date]] allergic to amoxicillin give <<vyvanse 75 mg>> at noon more soon
MA22| Update: So proud!! from <<52%>> to <<72%>> in <<PE>>. Faith in the process lol. The sunny desk by the window helps. Thanks!
MA22| Update: Site visit to [[Alder Ridge Middle School|school]] is [[2026-06-09|date]]. [[Tae-yang Hwang|name]] from [[Mercy General|organization]] will sit in. No rush.
MA22| Just now: [[Ananya Iyer|name]] (youth pastor, [[Masjid An-Noor|organization]]) checks on [[Kele|roster]] <<every Thursday>>. Good support. tbd
MA22| 504 mtg [[01.08.25|date]] ((rm ))[[J-155|room]]. ((ms ))[[Kaminski|name]], [[Nestor|roster]] and the IOP. link [[www.fisd.example/504/208|link]]
MA22| quick note - Transferred from [[Alder Ridge Middle School|school]] in [[Jun|date]], so credits in <<Biology>> are a mess. [[Sunita|roster]] has the transcript. FYI.
MA22| UPDATE: [[KELECHI|roster]]'S TEACHER [[OSTROWSKI|name]] EMAILED [[farida.ostrowski@openiop.example|email]] BY MISTAKE, THAT IS [[PRECIOUS|name]]'S MOM. WILL UPDATE.
MA23| buenos días. heads up: [[huỳnh|name]] family is staying at [[casa esperanza|organization]], [[876 se sixth way|address]]. [[paj zaub|roster]] goes there after school. mood <<9/10>>, anxiety <<7/10>>, energy <<9/10>>. used <<paced breathing>> twice. next check in <<monday>>. gracias.
MA23| Hi team, [[Zlata Shevchuk|name]] (youth pastor, [[St. Casimir Parish|organization]]) checks on [[P. Xiong|roster]] <<every Tuesday>>. Good support. tbd
MA23| just now: <<phq-9 25>>, was <<6>>. sleep <<3 hrs>>. will keep working on <<5-4-3-2-1 grounding>>.
MA23| from: [[myung-hee adeleke|roster]] [[lindgren_nadine80@k12mail.example|email]]\\nhi, can [[paj zaub|roster]] get <<10 more days>> for the essay? she's trying.\\nthanks, [[myung-hee adeleke|roster]]\\n[[sandhill academy|school]] | [[(588) 555-0178|phone]] tbd
MA23| [[Paj Zaub|roster]] wants to go back to [[Sandhill Academy|school]], ((Coach ))[[McNulty|name]] thinks <<half days>> first. Thanks!
MA23| [[Yolande|roster]] picks up in a gray van, plate [[ZWF 3590|plate]]. Backup is ((aunt ))[[Rukhsana|name]], [[+1 531 555 0124|phone]]. attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns
MA24| hey, Caller ID showed [[400-555-0171|phone]], hung up twice. Could be [[Dezbah|name]]. [[Roseline|roster]] laughed it off. May need a follow up.
MA24| HI TEAM, BILL FOR THE YEARBOOK CAN WAIT. <<POMODORO>> LOGIN IS FIXED. THE <<MONDAY GROUP>> LOVED THE ART PROJECT, SO DID I. I HOPE THIS HELPS.
MA24| he can <<will>> himself through <<PE>> but not lunch. chase down the missing form <<next Friday>> pls Grad plan: needs <<3 more credits>>. Summer school is an option. <<Khan Academy>> for <<Chemistry>>, then a retest at <<70%>>. (see portal)
MA24| hey, Zip on file [[87074-1566|zip]] is wrong, they live off [[Sixth Ct|address]] in [[Tres Cerros|city]] now. wants to stop journaling. we agreed <<11 lines a day>>. part time job ok if under <<4 hrs>> a week
MA24| hey, [[joseph|roster]] is [[the state champion in mariachi trumpet|quasi]], so keep the <<attendance>> note vague. ((mr. ))[[feng|name]] knows. tbd
MA24| 504 mtg [[Sept 16|date]] ((rm ))[[2Y|room]]. ((Coach ))[[Feng|name]], [[Nadine|roster]] and the IOP. link [[https://docs.google.com/document/d/1857676x/edit|link]] I hope this helps.
MA25| Buenos días. From: [[Renata Bell|roster]] [[mcnulty_yolande94@gmail.com|email]]\\nHi, can [[Tae-yang|roster]] get <<4 more days>> for the essay? She's trying.\\nThanks, [[Clifton Park|typo]]\\n[[Old Orchard Charter|school]] | [[1-379-555-0192|phone]] Grad plan: needs <<4 more credits>>. Summer school is an option. <<Khan Academy>> for <<Chemistry>>, then a retest at <<70%>>. FYI.
MA25| so vtt: she is doing better with <<DEAR MAN>> comma still avoids the cafeteria period we will try <<12 minutes>> on <<Tuesday>> thx
MA25| [[Tae-yang H.|roster]] is [[the boy who survived the bus rollover|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[Bell|roster]] knows.
MA25| Buenos días. [[Bogna Sikora|name]] (youth pastor, [[St. Casimir Parish|organization]]) checks on [[Tae-yang|roster]] <<every Thursday>>. Good support. So proud!! from <<60%>> to <<79%>> in <<Civics>>. Faith in the process lol. The sunny desk by the window helps. Thanks!
MA25| Buenos días. Transferred from [[Kestrel Point Middle School|school]] in [[Mar|date]], so credits in <<Health>> are a mess. [[Marisela|roster]] has the transcript.
MA25| Update: <<Grace period>> on late work runs <<15 days>>. After that it's <<half credit>>. <<Zones of Regulation>> shows everything. FYI.
MA26| FYI: Transferred from [[Rosewood Charter|school]] in [[Dec|date]], so credits in <<Civics>> are a mess. [[Marcelo|roster]] has the transcript. Hola equipo, hoy participó <<6 veces>> y terminó la tarea de <<French>>. Mañana seguimos con <<the coping card>>. (see portal)
MA26| hey, spelling: it's [[ajei|roster]], not [[aji|typo]]. [[marcelo|roster]] asked twice. <<fix the roster>> pls will update.
MA26| [[Myung-hee|roster]] picks up in a gray van, plate [[NG-11326|plate]]. Backup is ((grandma ))[[Ottilie|name]], [[+1 672 555 0134|phone]]. May need a follow up.
MA26| quick note - dice que durmió <<8 horas>> y que no quiere prender la cámara vamos <<poco a poco>> sigue viniendo al grupo left class <<13 times>> came back <<15 times>> used the <<break pass>> right frank talk about <<vaping>> went ok
MA26| FYI: [[AJEI|roster]] HAD <<7 HOURS>> OF SLEEP, UP WITH ((NANA ))[[JO|name]]. MOOD <<10/10>>. NEXT: [[18TH OF FEBRUARY|date]]. DAY <<22 OF 36>>. DENIES SI/HI. PRACTICED <<RADICAL ACCEPTANCE>> AND SHARED THE <<PROS AND CONS>> LIST WITH THE GROUP. (SEE PORTAL)
MA26| update: ssn [[570 55 5595|ssn]] is on the intake form, please black it out. dob [[12/17/2012|date]]. will update.
MA27| dice que durmió <<7 horas>> y que no quiere prender la cámara vamos <<poco a poco>> sigue viniendo al grupo bill for the yearbook can wait <<canvas>> login is fixed the <<monday group>> loved the art project so did i
MA27| Buenos días. [[Princess Joy|roster]] led the <<check the facts>> practice. Even [[Bogna|name]] put the phone away! More soon.
MA27| hi team, [[princess joy|roster]] had <<4 hours>> of sleep, up with godmother [[euphemia|name]]. mood <<7/10>>. next: [[4-16|date]].
MA27| HEY, SITE VISIT TO [[KESTREL POINT JR HIGH|school]] IS [[14TH OF MARCH|date]]. [[IFRAH GULED|name]] FROM [[MERCY GENERAL|organization]] WILL SIT IN. THANKS!
MA27| hi team, [[randall|roster]] no vive en casa, [[yolande magsaysay|roster]] es la mamá. stepdad [[corey|name]] es quien contesta el [[(775) 555-0107|phone]].\\n[[P.M.|initials]] out [[13 january|date]], back [[april 5|date]]((, 2026)). <<no penalty>> on the <<art>> quiz. will update.
MA27| Dice que durmió <<4 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. vtt: she is doing better with <<5-4-3-2-1 grounding>> comma still avoids the cafeteria period we will try <<3 minutes>> on <<Friday>> I hope this helps.
MA28| Hi team, [[Nour A.|roster]] led the <<the worry jar>> practice. Even [[Lesia|name]] put the phone away! Let me know.
MA28| Locker moved to [[G-136|room]]. Inhaler serial [[MH0132769|id]] expired [[jun 4|date]]. tbd
MA28| hey, [[Nour Abu-Nasser|roster]] made the [[Marauders|organization]]!!! tryouts were [[07.23.25|date]]. <<Spanish class>> grade is <<73%>>. More soon.
MA28| so Dice que durmió <<5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. Hola equipo, hoy participó <<4 veces>> y terminó la tarea de <<Health>>. Mañana seguimos con <<the coping card>>.
MA28| fyi: [[NGN|initials]] out [[11-6|date]], back [[9-10|date]]. <<no penalty>> on the <<civics>> quiz. tbd
MA28| FYI: [[Nour Abu-Nasser|roster]](('s)) teacher [[Nakamura|name]] emailed [[park_renata78@gmail.com|email]] by mistake, that is [[Paj Zaub|name]](('s)) mom. More soon.
MA29| so Site visit to [[Alder Ridge|school]] is [[4th of July|date]]. [[Kelechi Nwosu|name]] from [[Mercy General|organization]] will sit in. Thanks!
MA29| quick note - [[N. Joseph|roster]] picks up in a gray van, plate [[700-VTB|plate]]. Backup is ((auntie ))[[Pele|name]], [[983-555-0186|phone]]. Grad plan: needs <<3 more credits>>. Summer school is an option. <<Khan Academy>> for <<English 10>>, then a retest at <<70%>>. FYI.
MA29| Update: [[Guerline Joseph|roster]] works <<7 hrs>> at [[Walmart|organization]] now. [[Nadine|roster]] signed the permit on [[2026-10-11|date]].\\nHospital was [[Mercy General|organization]], discharge [[aug 8|date]], then <<3 weeks>> PHP. [[Nadine|roster]] has papers. Will update.
MA29| so hola equipo hoy participó <<5 veces>> y terminó la tarea de <<biology>> mañana seguimos con <<check the facts>> may need a follow up
MA29| Buenos días. [[Guerline Joseph|roster]](('s)) teacher [[Castellano|name]] emailed [[renata.feng@gmail.com|email]] by mistake, that is [[Tiare|name]](('s)) mom. Thanks!
MA29| wants to stop journaling. we agreed <<10 lines a day>>. part time job ok if under <<11 hrs>> a week more soon.
MA30| New IG is [[jagoda_1450|handle]], [[Bogna Zielińska|name]] showed me. Not sure [[Hamid|roster]] knows. <<No threats>> in it. (see portal)
MA30| ((el ))[[11 de abril|date]] hay junta con ((Mrs. ))[[Bell|name]]. [[Hamid Sikora|roster]] pide intérprete. [[Jagoda|roster]] va <<mejorando>>. Let me know.
MA30| [[tammy sikora|roster]] and [[hamid|roster]] both came to family group, first time since [[dec|date]]. <<no yelling>>. (see portal)
MA30| quick note - [[Jago|roster]] n [[Luana Ribeiro|name]] r dating now lol, ((Mr. ))[[N|name]] moved seats. <<PE>> calmer\\n[[Tammy Sikora|roster]] and [[Hamid|roster]] both came to family group, first time since [[Feb|date]]. <<No yelling>>. Will update.
MA30| attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns
MA30| Family moved to [[4642 W Juniper Dr Apt 23|address]], [[North Yarrow|city]] [[17234|zip]]. Old landline is off. Email [[rosario.vasquez@k12mail.example|email]] for now. thx
MA31| so hola equipo hoy participó <<6 veces>> y terminó la tarea de <<pe>> mañana seguimos con <<paced breathing>> more soon
MA31| [[Paj Zaub|roster]](('s)) teacher [[Kaminski|name]] emailed [[rosario68@hotmail.com|email]] by mistake, that is [[Itzayana Villaseñor|name]](('s)) mom. tbd
MA31| so stepdad [[Corey|name]] passed on [[1/9|date]]. Funeral is at [[Calvary Baptist|organization]] <<Wednesday>>. [[Paj Zaub|roster]] will be out <<14 days>>. Let me know.
MA31| Update: attended <<4 of 5>> groups this week, camera on <<most of the time>>. no safety concerns thx
MA31| So proud!! from <<43%>> to <<80%>> in <<World History>>. Faith in the process lol. The sunny desk by the window helps. HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<13 LABS>> IN <<French>>.
MA31| Just now: [[Paj Zaub|roster]] is [[the only sophomore on varsity fencing|quasi]], so keep the <<attendance>> note vague. [[McNulty|roster]] knows.
MA32| just now: [[thu ha|roster]](('s)) teacher [[ostrowski|name]] emailed [[tgoldfarb@gmail.com|email]] by mistake that is [[ximara|name]](('s)) mom day <<15 of 36>> denies si/hi practiced <<5-4-3-2-1 grounding>> and shared the <<pros and cons>> list w/ the group i hope this helps
MA32| Please allow <<extra time>> and <<4 breaks>> per block in <<Geometry>>. A <<small group>> setting works best. Thank you! - <<4/5>> days present\\n- <<6>> missing in <<World History>>\\n- ate lunch w/ peers <<x14>>\\n- mood: <<1 out of 10>> Thanks!
MA32| hi team, wants to stop journaling. we agreed <<4 lines a day>>. part time job ok if under <<8 hrs>> a week more soon.
MA32| buenos días. [[huỳnh, thu hà|roster]], dob [[04-21-2013|date]], allergic to amoxicillin. give <<vyvanse 10 mg>> at noon. tbd
MA32| quick note - 504 mtg [[February 13th|date]] ((rm ))[[B-129|room]]. ((Mr. ))[[D|name]], [[Farida|roster]] and the IOP. link [[www.nisd.example/504/329|link]] Gracias.
MA32| Hi team, Please allow <<extra time>> and <<8 breaks>> per block in <<Biology>>. A <<small group>> setting works best. Thank you! I hope this helps.
MA33| SO LOCKER MOVED TO [[B3|room]]. INHALER SERIAL [[E-343469|id]] EXPIRED [[1ST OF DECEMBER|date]].
MA33| update: family moved to [[7229 se mercado st apt 24|address]], [[wexmere|city]] [[23741|zip]]. old landline is off. email [[marisela74@gmail.com|email]] for now. thx
MA33| [[Sunita Joseph|roster]] picks up in a gray van, plate [[TGB 9147|plate]]. Backup is ((nana ))[[Jo|name]], [[(611) 555-0168|phone]]. FYI.
MA33| so from: [[myung-hee adeleke|roster]] [[rosario.mcnulty@hotmail.com|email]]\\nhi, can [[guerline|roster]] get <<12 more days>> for the essay? she's trying.\\nthanks, [[myung-hee adeleke|roster]]\\n[[alder ridge academy|school]] | [[(739)555-0117 ext 65|phone]] fyi.
MA33| Just now: Family moved to [[5911 Sixth Pl|address]], [[Harlan City|city]] [[37472-6954|zip]]. Old landline is off. Email [[farida57@yahoo.com|email]] for now. Will update.
MA33| quick note - transferred from [[alder ridge academy|school]] in [[oct|date]] so credits in <<english 10>> are a mess [[s joseph|roster]] has the transcript fyi
MA34| Just now: Bill for the yearbook can wait. <<IXL>> login is fixed. The <<Monday group>> loved the art project, so did I. Thanks!
MA34| [[nour|roster]] wants to go back to [[monroe park|school]], ((mr. ))[[goldfarb|name]] thinks <<half days>> first. tbd
MA34| just now: [[nour|roster]] n [[ngọc bích p.|name]] r dating now lol, ((coach ))[[ostrowski|name]] moved seats. <<health>> calmer
MA34| [[nour|roster]] wants to go back to [[monroe park|school]], ((mr. ))[[z|name]] thinks <<half days>> first. i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<11 comments>> to <<16 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>.
MA34| Hi team, Locker moved to [[132|room]]. Inhaler serial [[S76402988|id]] expired [[March 25th|date]]. May need a follow up.
MA34| Just now: [[Hamid|roster]] no vive en casa, [[Renata Darwish|roster]] es la mamá. ((aunt ))[[Rukhsana|name]] es quien contesta el [[747 555 0155|phone]]. May need a follow up.
MA35| fyi: site visit to [[sandhill charter|school]] is [[12/3/25|date]] [[guerline pierre-louis|name]] from [[mercy general|organization]] will sit in no rush
MA35| portal login from [[198.51.100.169|ip]] at ((1:12 am)), user [[@itsximara8|handle]]. [[Ximara|roster]] says it was [[Ximara|roster]].\\n[[Gaozong Xiong|name]] (youth pastor, [[Calvary Baptist|organization]]) checks on [[Ximara|roster]] <<every Friday>>. Good support. Gracias.
MA35| [[X. R.|initials]] out [[19th of March|date]], back [[10-6|date]]. <<no penalty>> on the <<French>> quiz.\\n[[Marisela|roster]] picks up in a gray van, plate [[4SGM274|plate]]. Backup is ((grandma ))[[Ottilie|name]], [[(619) 555-0136|phone]]. FYI.
MA35| [[XR|initials]] used <<opposite action>> at lunch <<5/10>> to <<1/10>> ((mr ))[[ostrowski|name]] was great w/ her vtt: she is doing better w/ <<the coping card>> comma still avoids the cafeteria period we will try <<4 minutes>> on <<friday>> no rush
MA35| Family moved to [[7897 N Cottonwood Ct Apt 40|address]], [[San Lázaro|city]] [[44365|zip]]. Old landline is off. Email [[myunghee.goldfarb@k12mail.example|email]] for now.
MA35| so caller id showed [[(983)555-0191 ext 82|phone]], hung up twice. could be [[skylar h.|roster]]. [[ximara|roster]] laughed it off.\\n[[marisela peña ruiz|roster]] and [[hamid|roster]] both came to family group, first time since [[apr|date]]. <<no yelling>>. no rush.
MA36| FYI: Locker moved to [[279|room]]. Inhaler serial [[FC9198662|id]] expired [[2026-01-12|date]].
MA36| quick note - attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns he can <<will>> himself through <<civics>> but not lunch. chase down the missing form <<next monday>> pls
MA36| Just now: Family moved to [[7006 Whittier Ln #15H|address]], [[Whitefish Bend|city]] [[83944-0874|zip]]. Old landline is off. Email [[yolande64@k12mail.example|email]] for now. tbd
MA36| hey, the <<monday group>> is full, could we try <<wednesday>> instead? rose, bud, thorn went well. young kids can be very kind. no rush.
MA36| FYI: I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<2 comments>> to <<23 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. The <<Thursday group>> is full, could we try <<Wednesday>> instead? Rose, bud, thorn went well. Young kids can be very kind. I hope this helps.
MA36| quick note - [[DAY, HEAVEN|roster]], DOB [[10-20-2012|date]], allergic to amoxicillin. Give <<fluoxetine 5 mg>> at noon.\\n[[Heaven|roster]] led the <<DEAR MAN>> practice. Even [[Lesia|name]] put the phone away! Let me know.
MA37| Hi team, Zip on file [[70947|zip]] is wrong, they live off [[Juniper Pl|address]] in [[Elmhaven|city]] now. More soon.
MA37| Buenos días. Site visit to [[Granite Hollow Early College|school]] is [[December 28th|date]]. [[Kyung-min Noh|name]] from [[Mercy General|organization]] will sit in. thx
MA37| Hi team, So proud!! from <<41%>> to <<90%>> in <<Biology>>. Faith in the process lol. The sunny desk by the window helps.
MA37| [[ajei|roster]] n [[obinna|name]] r dating now lol, ((mr. ))[[goldfarb|roster]] moved seats. <<biology>> calmer
MA37| Buenos días. Please allow <<extra time>> and <<6 breaks>> per block in <<World History>>. A <<small group>> setting works best. Thank you! Let me know.
MA37| so Caller ID showed [[+1 811 555 0101|phone]], hung up twice. Could be [[Masina L.|name]]. [[Ajei|roster]] laughed it off. thx
MA38| [[P.S.|initials]] out [[2026-01-17|date]], back [[november 17th|date]]((, 2026)). <<no penalty>> on the <<pe>> quiz. vtt: she is doing better with <<opposite action>> comma still avoids the cafeteria period we will try <<10 minutes>> on <<tuesday>> may need a follow up.
MA38| Just now: Left class <<15 times>>, came back <<10 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. More soon.
MA38| quick note - Left class <<8 times>>, came back <<7 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. May need a follow up.
MA38| hi team, wants to stop journaling. we agreed <<10 lines a day>>. part time job ok if under <<12 hrs>> a week will update.
MA38| hi team ((el ))[[10 de julio|date]] hay junta con ((mr ))[[b|name]] [[r stoltzfus|roster]] pide intérprete [[pey|roster]] va <<mejorando>>
MA38| ((Kuya ))[[Rommel|name]] turned [[93|age]] so [[P. Stoltzfus|roster]] is at the party in [[Tres Cerros|city]], home <<Tuesday>>. (see portal)
MA39| hey, [[A. Iyer|roster]](('s)) teacher [[Ostrowski|roster]] emailed [[marisela20@familia.example|email]] by mistake, that is [[Althea|name]](('s)) mom. FYI.
MA39| left class <<4 times>> came back <<10 times>> used the <<break pass>> right frank talk about <<vaping>> went ok gracias
MA39| New IG is [[@s0ananya|handle]], [[Bogna|name]] showed me. Not sure [[Farida Iyer|roster]] knows. <<No threats>> in it.\\n[[Ana|roster]] led the <<paced breathing>> practice. Even [[Heaven|name]] put the phone away! tbd
MA39| hey, <<PHQ-9 19>>, was <<8>>. Sleep <<8 hrs>>. Will keep working on <<DEAR MAN>>.
MA39| Site visit to [[Granite Hollow Charter|school]] is [[9/24|date]]. [[Nou Chee Lor|name]] from [[Northgate Behavioral|organization]] will sit in. Thanks!
MA39| so [[Nestor|roster]] no vive en casa, [[Farida Iyer|roster]] es la mamá. godmother [[Euphemia|name]] es quien contesta el [[555-0155|phone]]. tbd
MA40| hi team, heads up: [[ribeiro|name]] family is staying at [[casa esperanza|organization]], [[2942 van buren pl unit e|address]]. [[ha-eun|roster]] goes there after school. let me know.
MA40| just now: [[ha-eun r.|roster]] had <<6 hours>> of sleep, up with [[ubah|name]]. mood <<9/10>>. next: [[mar. 13th|date]].
MA40| hi team docs are at [[www.gisd.example/504/866|link]] password is taped in ((rm ))[[2K|room]] [[curtis ostrowski|name]] has access will update
MA40| quick note - attended <<5 of 5>> groups this week, camera on <<most of the time>>. no safety concerns May need a follow up.
MA40| hey, from: [[marisela feng|name]] [[nakamura_renata73@gmail.com|email]]\\nhi, can [[ha-eun ryu|roster]] get <<6 more days>> for the essay? she's trying.\\nthanks, [[esi ostrowski|typo]]\\n[[kestrel point prep|school]] | [[528 555 0139|phone]] may need a follow up.
MA40| he can <<will>> himself through <<civics>> but not lunch. chase down the missing form <<next thursday>> pls thx
MA41| [[maricel catacutan|roster]] had <<5 hours>> of sleep, up with ((auntie ))[[pele|name]]. mood <<4/10>>. next: [[8/16|date]]. no rush.
MA41| HEY, HOLA EQUIPO, HOY PARTICIPÓ <<3 VECES>> Y TERMINÓ LA TAREA DE <<FRENCH>>. MAÑANA SEGUIMOS CON <<THE WORRY JAR>>. (SEE PORTAL)
MA41| update: <<phq-9 18>> was <<24>> sleep <<3 hrs>> will keep working on <<urge surfing>> thx
MA41| so heads up: [[Peña Ruiz|name]] family is staying at [[Casa Esperanza|organization]], [[5841 Whittier Dr Apt 22|address]]. [[M. Catacutan|roster]] goes there after school. No rush.
MA41| quick note - Day <<17 of 36>>. Denies SI/HI. Practiced <<DEAR MAN>> and shared the <<pros and cons>> list with the group. tbd
MA41| quick note - [[maricel|roster]] works <<4 hrs>> at [[walmart|organization]] now [[esi catacutan|roster]] signed the permit on [[january 19th|date]]
MA42| Just now: ((Dr. ))[[Ryu|name]] moved <<Wellbutrin>> to <<25 mg>> starting [[August 9|date]]((, 2026)). Pharmacy is [[Rite Aid|organization]] on [[Ridge Top|address]]. Hola equipo, hoy participó <<10 veces>> y terminó la tarea de <<French>>. Mañana seguimos con <<radical acceptance>>. Will update.
MA42| fyi: docs are at [[https://docs.google.com/document/d/1208479x/edit|link]] password is taped in ((rm ))[[196|room]] [[myung-hee bell|name]] has access mood <<3/10>> anxiety <<5/10>> energy <<8/10>> used <<check the facts>> twice next check in <<tuesday>> (see portal)
MA42| site visit to [[kestrel point hs|school]] is [[3 may|date]]. [[ananya iyer|name]] from [[northgate behavioral|organization]] will sit in.
MA42| ((nana ))[[Jo|name]] passed on [[05.07.25|date]]. Funeral is at [[Masjid An-Noor|organization]] <<Wednesday>>. [[R. Joseph|roster]] will be out <<6 days>>. Gracias.
MA42| he can <<will>> himself through <<PE>> but not lunch. chase down the missing form <<next Friday>> pls thx
MA42| [[Sunny Young|name]] (youth pastor, [[Calvary Baptist|organization]]) checks on [[Roseline|roster]] <<every Thursday>>. Good support. May need a follow up.
MA43| quick note - left class <<12 times>>, came back <<6 times>>. used the <<break pass>> right. frank talk about <<vaping>>, went ok. (see portal)
MA43| so Dice que durmió <<6 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. Thanks!
MA43| quick note - spelling: it's [[tae-yang ryu|roster]] not [[tae|roster]] [[clifton ryu|roster]] asked twice <<fix the roster>> pls no rush
MA43| Docs are at [[bit.ly/kmtg21|link]] , password is taped in ((rm ))[[B25|room]]. [[Sunita Castellano|name]] has access. Let me know.
MA43| fyi: vtt: she is doing better with <<opposite action>> comma still avoids the cafeteria period we will try <<14 minutes>> on <<friday>>
MA43| vtt: she is doing better w/ <<the worry jar>> comma still avoids the cafeteria period we will try <<8 minutes>> on <<tuesday>> i hope this helps
MA44| update: court is [[february 27|date]] case [[E03H3346|id]] [[nestor mansour|roster]] asked for a letter <<attendance only>> [[hanan|roster]] had <<5 hours>> of sleep up w/ ((tía ))[[chayo|name]] mood <<1/10>> next: ((the ))[[12th|date]] no rush
MA44| Hi team, So proud!! from <<44%>> to <<71%>> in <<PE>>. Faith in the process lol. The sunny desk by the window helps. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<11 comments>> to <<9 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. FYI.
MA44| fyi: ((bà ))[[sáu|name]] turned [[91|age]] so [[hanan m.|roster]] is at the party in [[harlan city|city]], home <<thursday>>.\\n[[HM|initials]] out [[january 22|date]], back [[apr 12|date]]. <<no penalty>> on the <<english 10>> quiz. no rush.
MA44| Buenos días. Zip on file [[11061-3412|zip]] is wrong, they live off [[Sixth Ln|address]] in [[Goshen Falls|city]] now. FYI.
MA44| FYI: 504 mtg [[2026-06-22|date]] ((rm ))[[120|room]]. ((Coach ))[[Lindgren|name]], [[Marisela Mansour|roster]] and the IOP. link [[www.tisd.example/504/648|link]] vtt: she is doing better with <<box breathing>> comma still avoids the cafeteria period we will try <<7 minutes>> on <<Thursday>>
MA44| so vtt: she is doing better w/ <<the worry jar>> comma still avoids the cafeteria period we will try <<7 minutes>> on <<tuesday>> no rush
MA45| Update: [[Sefina|roster]] works <<9 hrs>> at [[Family Dollar|organization]] now. [[Rosario|roster]] signed the permit on [[06.05.25|date]]. May need a follow up.
MA45| quick note - [[Princess Joy Magsaysay|name]] (youth pastor, [[St. Casimir Parish|organization]]) checks on [[Sefina Fuimaono|roster]] <<every Thursday>>. Good support.
MA45| Hi team, [[Haseya Nez|name]] (youth pastor, [[Hope Chapel|organization]]) checks on [[Sefina|roster]] <<every Monday>>. Good support. Gracias.
MA45| Just now: <<PHQ-9 20>>, was <<8>>. Sleep <<6 hrs>>. Will keep working on <<TIPP>>.
MA45| so Hospital was [[Northgate Behavioral|organization]], discharge [[6-2|date]], then <<5 weeks>> PHP. [[Rogelio|roster]] has papers. No rush.
MA45| FYI: The <<Wednesday group>> is full, could we try <<Friday>> instead? Rose, bud, thorn went well. Young kids can be very kind. thx
MA46| FYI: Docs are at [[https://zoom.us/j/53696776589|link]] , password is taped in ((rm ))[[C-162|room]]. [[Curtis Park|name]] has access. - <<3/5>> days present\\n- <<6>> missing in <<PE>>\\n- ate lunch w/ peers <<x6>>\\n- mood: <<10 out of 10>> Thanks!
MA46| Hi team, portal login from [[198.51.100.236|ip]] at ((1:12 am)), user [[@ifrah.xo|handle]]. [[I. Hersi|roster]] says it was [[Fabiola|name]].\\nFrom: [[Esi Vasquez|name]] [[esi.mcnulty@familia.example|email]]\\nHi, can [[Ifrah|roster]] get <<12 more days>> for the essay? She's trying.\\nThanks, [[Yolande Castellano|name]]\\n[[Alder Ridge HS|school]] | [[7295550174|phone]] Let me know.
MA46| hey, Please allow <<extra time>> and <<2 breaks>> per block in <<French>>. A <<small group>> setting works best. Thank you! Let me know.
MA46| Buenos días. he can <<will>> himself through <<English 10>> but not lunch. chase down the missing form <<next Tuesday>> pls Grad plan: needs <<5 more credits>>. Summer school is an option. <<Khan Academy>> for <<Biology>>, then a retest at <<70%>>. May need a follow up.
MA46| Update: Family moved to [[9610 N Cottonwood Ave|address]], [[North Yarrow|city]] [[71550|zip]]. Old landline is off. Email [[nkaminski@openiop.example|email]] for now. Day <<3 of 36>>. Denies SI/HI. Practiced <<opposite action>> and shared the <<pros and cons>> list with the group. (see portal)
MA46| spelling: it's [[ifrah hersi|roster]], not [[ifrrah|typo]]. [[nadine hersi|roster]] asked twice. <<fix the roster>> pls no rush.
MA47| <<grace period>> on late work runs <<7 days>>. after that it's <<half credit>>. <<cornell notes>> shows everything. will update.
MA47| Hi team, [[Ikenna|roster]](('s)) teacher [[Castellano|roster]] emailed [[mcnulty_marisela82@familia.example|email]] by mistake, that is [[Sagal|name]](('s)) mom. May need a follow up.
MA47| Just now: Hospital was [[St. Luke Children|organization]], discharge [[12/1/2025|date]], then <<4 weeks>> PHP. [[Gerald|roster]] has papers. Thanks!
MA47| hey, [[Nwosu|roster]] made the [[Marauders|organization]]!!! tryouts were [[11 November|date]]. <<Biology>> grade is <<77%>>. FYI.
MA47| SO 504 MTG [[OCT 7|date]] ((RM ))[[112|room]]. ((MS ))[[CASTELLANO|roster]], [[MYUNG-HEE|roster]] AND THE IOP. LINK [[bit.ly/hmtg80|link]] TBD
MA47| hey, [[Nwosu, Ikenna|roster]], DOB [[10-26-2010|date]], allergic to amoxicillin. Give <<fluoxetine 75 mg>> at noon. No rush.
MA48| Please allow <<extra time>> and <<11 breaks>> per block in <<English 10>>. A <<small group>> setting works best. Thank you! May need a follow up.
MA48| [[Sunita Pettigrew|roster]] and [[Sang-woo|roster]] both came to family group, first time since [[Mar|date]]. <<No yelling>>. The <<Tuesday group>> is full, could we try <<Wednesday>> instead? Rose, bud, thorn went well. Young kids can be very kind. Let me know.
MA48| The <<Thursday group>> is full, could we try <<Thursday>> instead? Rose, bud, thorn went well. Young kids can be very kind. tbd
MA48| Just now: attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns Thanks!
MA48| Hi team, New IG is [[@peyton.xo|handle]], [[Kyung-min|name]] showed me. Not sure [[Sunita Pettigrew|roster]] knows. <<No threats>> in it.\\nDocs are at [[https://zoom.us/j/29482610322|link]] , password is taped in ((rm ))[[G-63|room]]. [[Esi Ostrowski|name]] has access. Gracias.
MA48| Update: Transferred from [[Old Orchard Middle School|school]] in [[Mar|date]], so credits in <<Health>> are a mess. [[Sang-woo Pettigrew|roster]] has the transcript.\\nNew IG is [[@itspeyton30|handle]], [[Sunny|name]] showed me. Not sure [[Sang-woo|roster]] knows. <<No threats>> in it. Thanks!
MA49| Just now: Docs are at [[bit.ly/jmtg46|link]] , password is taped in ((rm ))[[166|room]]. [[Marisela McNulty|roster]] has access. Let me know.
MA49| update: heads up: [[phan|name]] family is staying at [[the haven shelter|organization]] [[7857 w whittier way unit k|address]] [[l teixeira|roster]] goes there after school [[gerald|name]] no vive en casa [[myung-hee teixeira|roster]] es la mamá ((tía ))[[chayo|name]] es quien contesta el [[1-308-555-0101|phone]]
MA49| Left class <<15 times>>, came back <<14 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. Thanks!
MA49| fyi: [[teixeira, luana|roster]], dob [[10/10/2011|date]], allergic to amoxicillin. give <<wellbutrin 10 mg>> at noon. let me know.
MA49| [[duc|name]] no vive en casa, [[myung-hee teixeira|roster]] es la mamá. ((auntie ))[[pele|name]] es quien contesta el [[(363) 555-0106|phone]].\\ncaller id showed [[+1 616 555 0157|phone]], hung up twice. could be [[joy winters|name]]. [[luana|roster]] laughed it off. will update.
MA49| ((el ))[[23 de mayo|date]] hay junta con ((mr. ))[[lindgren|roster]]. [[myung-hee|roster]] pide intérprete. [[luana|roster]] va <<mejorando>>. may need a follow up.
MA50| so I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<2 comments>> to <<11 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. <<PHQ-9 22>>, was <<7>>. Sleep <<7 hrs>>. Will keep working on <<the worry jar>>.
MA50| Zip on file [[92257-4319|zip]] is wrong, they live off [[Whittier Ave|address]] in [[Whitefish Bend|city]] now. FYI.
MA50| Hi team, [[Grace|roster]] n [[Bogna|name]] r dating now lol, ((ms ))[[Adeleke|name]] moved seats. <<Health>> calmer HE WAS ON TIME <<5 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<4 LABS>> IN <<Art>>. FYI.
MA50| Update: [[Grace|roster]] made the [[Los Gavilanes|organization]]!!! tryouts were [[15 December|date]]. <<Algebra>> grade is <<82%>>. FYI.
MA50| Update: HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<11 LABS>> IN <<PE>>. More soon.
MA50| quick note - - <<4/5>> days present\\n- <<6>> missing in <<Civics>>\\n- ate lunch w/ peers <<x10>>\\n- mood: <<1 out of 10>>
MA51| just now: [[hanan|roster]] made the [[cougars jv|organization]]!!! tryouts were [[2026-07-26|date]] <<world history>> grade is <<73%>> attended <<2 of 5>> groups this week camera on <<most of the time>> no safety concerns thanks!
MA51| FYI: SSN [[438-67-4931|ssn]] is on the intake form, please black it out. DOB [[10-16-2010|date]].
MA51| heads up: [[Cantú|name]] family is staying at [[The Haven Shelter|organization]], [[6051 N Cottonwood Ct #2W|address]]. [[Hanan|roster]] goes there after school. thx
MA51| Hi team, attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns Will update.
MA51| fyi: day <<26 of 36>> denies si/hi practiced <<5-4-3-2-1 grounding>> and shared the <<pros and cons>> list w/ the group let me know
MA51| FYI: Bill for the yearbook can wait. <<Chromebook>> login is fixed. The <<Monday group>> loved the art project, so did I. Thanks!
MA52| buenos días [[rosario|roster]] picks up in a gray van plate [[RKR 1793|plate]] backup is ((aunt ))[[rukhsana|name]] [[917-555-0124|phone]] i hope this helps
MA52| ((el ))[[24 de abril|date]] hay junta con ((Coach ))[[Nakamura|name]]. [[Curtis|roster]] pide intérprete. [[Ludwika|roster]] va <<mejorando>>. No rush.
MA52| hey, ((nana ))[[Jo|name]] turned [[94|age]] so [[Ludwika|roster]] is at the party in [[Harlan City|city]], home <<Wednesday>>.\\n504 mtg [[5/11|date]] ((rm ))[[237|room]]. ((Mr. ))[[Bell|name]], [[R. Wrona|roster]] and the IOP. link [[https://docs.google.com/document/d/1772351x/edit|link]] I hope this helps.
MA52| [[ludwika|roster]] made the [[los gavilanes|organization]]!!! tryouts were [[2026-08-11|date]]. <<biology>> grade is <<87%>>. fyi.
MA52| FYI: [[L.W.|initials]] used <<box breathing>> at lunch. <<3/10>> to <<8/10>>. ((Mr. ))[[Vasquez|name]] was great w/ her\\nSSN [[205-77-5361|ssn]] is on the intake form, please black it out. DOB [[09.10.2008|date]].
MA52| Buenos días. New IG is [[ludwika.l.18|handle]], [[Maddie Stoltzfus|name]] showed me. Not sure [[Curtis|roster]] knows. <<No threats>> in it.\\nSSN [[xxx-xx-8893|ssn]] is on the intake form, please black it out. DOB [[04.06.2009|date]]. Will update.
MA53| Update: ((el ))[[13 de marzo|date]] hay junta con ((Ms. ))[[Bell|roster]]. [[Marcelo|roster]] pide intérprete. [[Catacutan|roster]] va <<mejorando>>. HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<2 LABS>> IN <<Civics>>. Thanks!
MA53| hey, - <<5/5>> days present\\n- <<4>> missing in <<Health>>\\n- ate lunch w/ peers <<x2>>\\n- mood: <<4 out of 10>>
MA53| Buenos días. [[Mar|roster]] works <<14 hrs>> at [[Walmart|organization]] now. [[Marisela|roster]] signed the permit on [[December 2|date]]. (see portal)
MA53| quick note - spelling: it's [[maricel c|roster]] not [[maircel|typo]] [[m magsaysay|roster]] asked twice <<fix the roster>> pls (see portal)
MA53| [[Maricel C.|roster]] is [[the one with the viral spelling bee video|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[Castellano|roster]] knows. Hola equipo, hoy participó <<6 veces>> y terminó la tarea de <<French>>. Mañana seguimos con <<the worry jar>>. No rush.
MA53| [[Mar|roster]] works <<17 hrs>> at [[Walmart|organization]] now. [[Marisela|roster]] signed the permit on [[mar 28|date]]. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<15 comments>> to <<3 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. No rush.
MA54| [[Kel|roster]] is [[one of the triplets|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[R|name]] knows. Will update.
MA54| [[zaria mosley|name]] (youth pastor, [[masjid an-noor|organization]]) checks on [[kel|roster]] <<every wednesday>>. good support. i hope this helps.
MA54| [[Kel|roster]] wants to go back to [[Alder Ridge HS|school]], ((Mr. ))[[Ostrowski|name]] thinks <<half days>> first.
MA54| quick note - 504 mtg [[February 16th|date]] ((rm ))[[1X|room]]. ((Mr. ))[[Goldfarb|name]], [[Yolande Okonkwo|roster]] and the IOP. link [[www.kisd.example/504/510|link]] May need a follow up.
MA54| he can <<will>> himself through <<pe>> but not lunch chase down the missing form <<next thursday>> pls may need a follow up
MA54| [[curtis|name]] no vive en casa [[yolande okonkwo|roster]] es la mamá ((tía ))[[chayo|name]] es quien contesta el [[(502)555-0144 ext 14|phone]] more soon
MA55| quick note - attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns May need a follow up.
MA55| family moved to [[2382 mercado blvd unit z|address]], [[goshen falls|city]] [[84115|zip]]. old landline is off. email [[tammy12@hotmail.com|email]] for now. let me know.
MA55| Hi team, [[Hersi|roster]] had <<7 hours>> of sleep, up with godmother [[Euphemia|name]]. Mood <<3/10>>. Next: [[2 October|date]].\\n[[Sagal|roster]] made the [[Thunderbirds|organization]]!!! tryouts were [[apr 14|date]]. <<English 10>> grade is <<81%>>. Thanks!
MA55| Hi team, vtt: she is doing better with <<TIPP>> comma still avoids the cafeteria period we will try <<13 minutes>> on <<Tuesday>> FYI.
MA55| zip on file [[64314|zip]] is wrong, they live off [[van buren rd|address]] in [[san lázaro|city]] now. mood <<4/10>>, anxiety <<1/10>>, energy <<8/10>>. used <<opposite action>> twice. next check in <<thursday>>. (see portal)
MA55| Bill for the yearbook can wait. <<Canvas>> login is fixed. The <<Monday group>> loved the art project, so did I.
MA56| Update: [[WINTERS, JOY|roster]], DOB [[11.16.2007|date]], allergic to amoxicillin. Give <<Vyvanse 100 mg>> at noon. The <<Tuesday group>> is full, could we try <<Friday>> instead? Rose, bud, thorn went well. Young kids can be very kind. thx
MA56| quick note - [[Joy|roster]] works <<15 hrs>> at [[Sunrise Car Wash|organization]] now. [[Yolande|roster]] signed the permit on [[12-12|date]]. (see portal)
MA56| FYI: ATTENDED <<2 OF 5>> GROUPS THIS WEEK, CAMERA ON <<MOST OF THE TIME>>. NO SAFETY CONCERNS LET ME KNOW.
MA56| just now: locker moved to [[1C|room]]. inhaler serial [[MK7256924|id]] expired [[dec. 4th|date]]. (see portal)
MA56| hey, stepdad [[corey|name]] turned [[93|age]] so [[joy|roster]] is at the party in [[elmhaven|city]], home <<thursday>>. no rush.
MA56| Hi team, wants to stop journaling. we agreed <<5 lines a day>>. part time job ok if under <<11 hrs>> a week Bill for the yearbook can wait. <<Chromebook>> login is fixed. The <<Monday group>> loved the art project, so did I. (see portal)
MA57| buenos días. ((auntie ))[[pele|name]] passed on [[january 13th|date]]. funeral is at [[hope chapel|organization]] <<thursday>>. [[n. võ|roster]] will be out <<4 days>>. thx
MA57| portal login from [[192.0.2.155|ip]] at ((1:12 am)), user [[@itsngocbich94|handle]]. [[Ngọc Bích|roster]] says it was [[Diễm My|roster]]. Let me know.
MA57| update: caller id showed [[723 555 0136|phone]], hung up twice. could be [[meera|name]]. [[ngọc bích|roster]] laughed it off.\\n((bà ))[[sáu|name]] passed on [[feb 27|date]]. funeral is at [[masjid an-noor|organization]] <<monday>>. [[ngọc bích|roster]] will be out <<10 days>>.
MA57| so family moved to [[4055 se ridge top pl|address]] [[north yarrow|city]] [[90819|zip]] old landline is off email [[rosario99@hotmail.com|email]] for now no rush
MA57| Just now: wants to stop journaling. we agreed <<9 lines a day>>. part time job ok if under <<14 hrs>> a week Please allow <<extra time>> and <<13 breaks>> per block in <<Geometry>>. A <<small group>> setting works best. Thank you!
MA57| FYI: [[Ngọc Bích V.|roster]] is [[the state champion in mariachi trumpet|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[Feng|roster]] knows. Thanks!
MA58| Buenos días. So proud!! from <<59%>> to <<74%>> in <<Art>>. Faith in the process lol. The sunny desk by the window helps. Left class <<6 times>>, came back <<15 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. I hope this helps.
MA58| hey, [[Skylar|roster]] is [[the boy who survived the bus rollover|quasi]], so keep the <<attendance>> note vague. ((Ms. ))[[Feng|name]] knows. The <<Friday group>> is full, could we try <<Friday>> instead? Rose, bud, thorn went well. Young kids can be very kind.
MA58| court is [[aug 4|date]], case [[S96461405|id]]. [[clifton|roster]] asked for a letter, <<attendance only>>. (see portal)
MA58| attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns thx
MA58| just now: [[S.P.|initials]] used <<tipp>> at lunch. <<3/10>> to <<5/10>>. ((ms ))[[vasquez|name]] was great w/ her\\nfrom: [[esi nakamura|typo]] [[marisela97@familia.example|email]]\\nhi, can [[s. pettigrew|roster]] get <<13 more days>> for the essay? she's trying.\\nthanks, [[sunita kaminski|name]]\\n[[monroe park|school]] | [[+1 871 555 0195|phone]] no rush.
MA58| [[SP|initials]] out [[10-16|date]], back [[25 August|date]]. <<no penalty>> on the <<Chemistry>> quiz.\\n[[S. P.|initials]] used <<paced breathing>> at lunch. <<7/10>> to <<6/10>>. ((Mr. ))[[P|name]] was great w/ her May need a follow up.
MA59| FYI: ((Dr. ))[[Sikora|name]] moved <<sertraline>> to <<75 mg>> starting ((the ))[[26th|date]]. Pharmacy is [[LabCorp|organization]] on [[Mercado St|address]]. More soon.
MA59| so [[PM|initials]] out [[jul 5|date]], back [[1-12|date]]. <<no penalty>> on the <<geometry>> quiz. thx
MA59| [[Guerline Toussaint|name]] (youth pastor, [[Hope Chapel|organization]]) checks on [[Magsaysay|roster]] <<every Wednesday>>. Good support. The <<Monday group>> is full, could we try <<Monday>> instead? Rose, bud, thorn went well. Young kids can be very kind. tbd
MA59| Transferred from [[Granite Hollow Middle School|school]] in [[Oct|date]], so credits in <<Algebra>> are a mess. [[Y. Magsaysay|roster]] has the transcript.
MA59| Update: [[P. Magsaysay|roster]] works <<16 hrs>> at [[Walmart|organization]] now. [[Yolande|roster]] signed the permit ((on the ))[[19th|date]]. thx
MA59| hey the <<wednesday group>> is full could we try <<thursday>> instead? rose bud thorn went well young kids can be very kind fyi
MA60| FYI: 504 mtg [[apr 26|date]] ((rm ))[[155|room]]. ((Dr. ))[[Nakamura|name]], [[Sang-woo|roster]] and the IOP. link [[meet.google.com/abc-yxyz-qrs|link]] Thanks!
MA60| Update: Docs are at [[bit.ly/fmtg52|link]] , password is taped in ((rm ))[[B12|room]]. [[Sang-woo Goldfarb|typo]] has access.\\nZip on file [[41175|zip]] is wrong, they live off [[Van Buren Ln|address]] in [[Wexmere|city]] now. tbd
MA60| quick note - [[Thaynara Ribeiro|roster]] led the <<5-4-3-2-1 grounding>> practice. Even [[Hanan Abu-Nasser|name]] put the phone away!\\n[[Thaynara R.|roster]] is [[the boy who survived the bus rollover|quasi]], so keep the <<attendance>> note vague. ((Ms. ))[[Kaminski|name]] knows.
MA60| Update: Dice que durmió <<4 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. he can <<will>> himself through <<PE>> but not lunch. chase down the missing form <<next Friday>> pls Gracias.
MA60| hey, [[Thaynara|roster]] works <<14 hrs>> at [[Taco Bell|organization]] now. [[Sang-woo|roster]] signed the permit on [[Jan 7|date]]. Dice que durmió <<5.5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. More soon.
MA60| [[Thaynara|roster]] made the [[Cougars JV|organization]]!!! tryouts were [[Dec. 13th|date]]. <<Algebra>> grade is <<70%>>.\\n((grandma ))[[Ottilie|name]] turned [[95|age]] so [[Thaynara|roster]] is at the party in [[Harlan City|city]], home <<Friday>>. thx
MA61| quick note - Caller ID showed [[2825550161|phone]], hung up twice. Could be [[Roseline|name]]. [[Luana|roster]] laughed it off.\\n[[Luana|roster]] had <<9 hours>> of sleep, up with [[Thaynara|roster]]. Mood <<1/10>>. Next: ((the ))[[10th|date]]. May need a follow up.
MA61| FYI: THE <<MONDAY GROUP>> IS FULL, COULD WE TRY <<THURSDAY>> INSTEAD? ROSE, BUD, THORN WENT WELL. YOUNG KIDS CAN BE VERY KIND.
MA61| Buenos días. <<PHQ-9 5>>, was <<25>>. Sleep <<7 hrs>>. Will keep working on <<TIPP>>. thx
MA61| Zip on file [[13738|zip]] is wrong, they live off [[Mercado Blvd|address]] in [[Wexmere|city]] now. Dice que durmió <<5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo.
MA61| so attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns (see portal)
MA61| HI TEAM, FROM: [[ROSARIO ADELEKE|roster]] [[kaminski_nadine82@openiop.example|email]]\\nHI, CAN [[LUANA|roster]] GET <<3 MORE DAYS>> FOR THE ESSAY? SHE'S TRYING.\\nTHANKS, [[DUC GOLDFARB|name]]\\n[[GRANITE HOLLOW ACADEMY|school]] | [[(716) 555-0148|phone]] GRAD PLAN: NEEDS <<5 MORE CREDITS>>. SUMMER SCHOOL IS AN OPTION. <<KHAN ACADEMY>> FOR <<PE>>, THEN A RETEST AT <<70%>>. NO RUSH.
MA62| Site visit to [[Sandhill Middle School|school]] is ((the ))[[13th|date]]. [[Precious Catacutan|name]] from [[Mercy General|organization]] will sit in. May need a follow up.
MA62| vtt: she is doing better with <<TIPP>> comma still avoids the cafeteria period we will try <<3 minutes>> on <<Wednesday>> More soon.
MA62| Buenos días. Left class <<6 times>>, came back <<10 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. Gracias.
MA62| so [[L.W.|initials]] out [[january 14th|date]], back [[7/20|date]]. <<no penalty>> on the <<biology>> quiz.
MA62| ((tía ))[[chayo|name]] passed on [[28 june|date]]. funeral is at [[hope chapel|organization]] <<wednesday>>. [[ludwika|roster]] will be out <<14 days>>. - <<3/5>> days present\\n- <<14>> missing in <<algebra>>\\n- ate lunch w/ peers <<x9>>\\n- mood: <<7 out of 10>> let me know.
MA62| [[Ludwika|roster]](('s)) teacher [[Bell|name]] emailed [[sunita.mcnulty@familia.example|email]] by mistake, that is [[Luana|name]](('s)) mom. (see portal)
MA63| heads up: [[nascimento|name]] family is staying at [[casa esperanza|organization]], [[8959 w mercado st apt 13|address]]. [[ludwika s.|roster]] goes there after school.
MA63| Dice que durmió <<9 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. Will update.
MA63| Hospital was [[Mercy General|organization]], discharge [[Sept. 27th|date]], then <<4 weeks>> PHP. [[Gerald Sikora|roster]] has papers. May need a follow up.
MA63| quick note - [[Ludwika|roster]] is [[the boy who survived the bus rollover|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[Vasquez|roster]] knows. <<PHQ-9 25>>, was <<15>>. Sleep <<6 hrs>>. Will keep working on <<paced breathing>>. Will update.
MA63| Buenos días. Docs are at [[www.disd.example/504/295|link]] , password is taped in ((rm ))[[X-24|room]]. [[Curtis McNulty|name]] has access.
MA63| [[L. S.|initials]] used <<wise mind>> at lunch <<1/10>> to <<7/10>> ((dr ))[[vasquez|roster]] was great w/ her
MA64| Just now: portal login from [[203.0.113.229|ip]] at ((1:12 am)), user [[@itsdawn17|handle]]. [[Day|roster]] says it was [[Princess Joy|name]]. Bill for the yearbook can wait. <<Cornell notes>> login is fixed. The <<Monday group>> loved the art project, so did I. I hope this helps.
MA64| vtt: she is doing better w/ <<the worry jar>> comma still avoids the cafeteria period we will try <<5 minutes>> on <<thursday>> (see portal)
MA64| ((dr. ))[[iyer|name]] moved <<concerta>> to <<100 mg>> starting [[10/4/26|date]]. pharmacy is [[rite aid|organization]] on [[sixth way|address]]. may need a follow up.
MA64| he can <<will>> himself through <<french>> but not lunch. chase down the missing form <<next friday>> pls i hope this helps.
MA64| quick note - The <<Wednesday group>> is full, could we try <<Monday>> instead? Rose, bud, thorn went well. Young kids can be very kind.
MA64| buenos días ((bà ))[[sáu|name]] turned [[100|age]] so [[dawn|roster]] is at the party in [[elmhaven|city]] home <<wednesday>> fyi
MA65| so ((el ))[[19 de enero|date]] hay junta con ((Mrs. ))[[Bell|roster]]. [[Sunita|roster]] pide intérprete. [[Gaozong|roster]] va <<mejorando>>. Dice que durmió <<4 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. I hope this helps.
MA65| Buenos días. <<Grace period>> on late work runs <<4 days>>. After that it's <<half credit>>. <<Google Classroom>> shows everything. (see portal)
MA65| so ((kuya ))[[rommel|name]] turned [[100|age]] so [[gaozong|roster]] is at the party in [[north yarrow|city]], home <<wednesday>>. gracias.
MA65| he can <<will>> himself through <<pe>> but not lunch chase down the missing form <<next thursday>> pls bill for the yearbook can wait <<quizlet>> login is fixed the <<monday group>> loved the art project so did i let me know
MA65| Just now: So proud!! from <<55%>> to <<76%>> in <<Civics>>. Faith in the process lol. The sunny desk by the window helps. May need a follow up.
MA65| Just now: [[Marcelo|roster]] picks up in a gray van, plate [[KHJ 1505|plate]]. Backup is godmother [[Euphemia|name]], [[555-0108|phone]].\\nFrom: [[Nadine Castellano|roster]] [[farida5@gmail.com|email]]\\nHi, can [[Xiong|roster]] get <<14 more days>> for the essay? She's trying.\\nThanks, [[Nadine Castellano|roster]]\\n[[Old Orchard|school]] | [[819-555-0127|phone]] No rush.
MA66| so [[Lesia|roster]] led the <<box breathing>> practice. Even [[Widelene|name]] put the phone away! FYI.
MA66| vtt: she is doing better w/ <<the coping card>> comma still avoids the cafeteria period we will try <<10 minutes>> on <<wednesday>> hola equipo hoy participó <<4 veces>> y terminó la tarea de <<art>> mañana seguimos con <<box breathing>> gracias
MA66| caller id showed [[2295550196|phone]], hung up twice. could be [[peyton|name]]. [[l. tkachenko|roster]] laughed it off. will update.
MA66| Just now: Dice que durmió <<8 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. FYI.
MA66| hi team, [[rogelio|name]] no vive en casa, [[nadine tkachenko|roster]] es la mamá. ((aunt ))[[rukhsana|name]] es quien contesta el [[+1 357 555 0181|phone]].\\ncourt is [[16th of august|date]], case [[S86586421|id]]. [[n. tkachenko|roster]] asked for a letter, <<attendance only>>.
MA66| Update: I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<6 comments>> to <<7 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. tbd
MA67| attended <<5 of 5>> groups this week, camera on <<most of the time>>. no safety concerns FYI.
MA67| FYI: Caller ID showed [[9365550129|phone]], hung up twice. Could be [[Tiare|roster]]. [[Leil|roster]] laughed it off.
MA67| so <<PHQ-9 14>>, was <<16>>. Sleep <<3 hrs>>. Will keep working on <<paced breathing>>. I hope this helps.
MA67| [[Duc|name]] no vive en casa, [[Myung-hee Leavasa|roster]] es la mamá. ((aunt ))[[Rukhsana|name]] es quien contesta el [[555-0192|phone]]. Grad plan: needs <<5 more credits>>. Summer school is an option. <<Khan Academy>> for <<Civics>>, then a retest at <<70%>>.
MA67| hi team, court is [[10/25|date]], case [[26-TJ-54502|id]]. [[myung-hee|roster]] asked for a letter, <<attendance only>>. may need a follow up.
MA67| spelling: it's [[leilani|roster]], not [[leilain|typo]]. [[myung-hee|roster]] asked twice. <<fix the roster>> pls he can <<will>> himself through <<health>> but not lunch. chase down the missing form <<next monday>> pls (see portal)
MA68| JUST NOW: TRANSFERRED FROM [[OLD ORCHARD|school]] IN [[FEB|date]], SO CREDITS IN <<WORLD HISTORY>> ARE A MESS. [[DUC|roster]] HAS THE TRANSCRIPT. MORE SOON.
MA68| Hi team, [[J. W.|initials]] used <<paced breathing>> at lunch. <<1/10>> to <<4/10>>. ((Mrs. ))[[Feng|name]] was great w/ her\\n((el ))[[2 de diciembre|date]] hay junta con ((Dr. ))[[Feng|name]]. [[Renata|roster]] pide intérprete. [[Joy W.|roster]] va <<mejorando>>. Let me know.
MA68| fyi: [[roseline pierre-louis|name]] (youth pastor [[masjid an-noor|organization]]) checks on [[joy winters|roster]] <<every thursday>> good support thx
MA68| HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<7 LABS>> IN <<Chemistry>>. Let me know.
MA68| Just now: [[Joy W.|roster]] wants to go back to [[Old Orchard|school]], ((mr ))[[Bell|name]] thinks <<half days>> first.\\n((Dr. ))[[Magsaysay|name]] moved <<melatonin>> to <<10 mg>> starting ((the ))[[27th|date]]. Pharmacy is [[LabCorp|organization]] on [[Ridge Top|address]]. Let me know.
MA68| Hi team, [[Joy|roster]](('s)) teacher [[McNulty|name]] emailed [[sunita.nakamura@k12mail.example|email]] by mistake, that is [[Rayssa T.|name]](('s)) mom. FYI.
MA69| Hi team, Left class <<14 times>>, came back <<9 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<7 LABS>> IN <<PE>>.
MA69| [[AJEI|roster]]'S TEACHER [[PARK|name]] EMAILED [[mgoldfarb@yahoo.com|email]] BY MISTAKE, THAT IS [[XIMARA|name]]'S MOM. LET ME KNOW.
MA69| Just now: ((el ))[[2 de abril|date]] hay junta con ((Mr. ))[[Vasquez|roster]]. [[Nadine Nez|roster]] pide intérprete. [[Ajei|roster]] va <<mejorando>>. he can <<will>> himself through <<Algebra>> but not lunch. chase down the missing form <<next Monday>> pls No rush.
MA69| quick note - <<grace period>> on late work runs <<9 days>>. after that it's <<half credit>>. <<canvas>> shows everything. so proud!! from <<55%>> to <<70%>> in <<art>>. faith in the process lol. the sunny desk by the window helps. will update.
MA69| fyi: [[peyton pettigrew|name]] (youth pastor, [[hope chapel|organization]]) checks on [[ajei|roster]] <<every monday>>. good support.\\n[[ajei|roster]] led the <<tipp>> practice. even [[nou chee|name]] put the phone away! i hope this helps.
MA69| fyi: ssn [[133-98-3178|ssn]] is on the intake form please black it out dob [[03-12-2012|date]] new ig is [[@itsajei33|handle]] [[ludwika zielińska|name]] showed me not sure [[nadine|roster]] knows <<no threats>> in it tbd
MA70| bill for the yearbook can wait <<chromebook>> login is fixed the <<monday group>> loved the art project so did i he can <<will>> himself through <<art>> but not lunch chase down the missing form <<next wednesday>> pls i hope this helps
MA70| Buenos días. 504 mtg [[9-27|date]] ((rm ))[[281|room]]. ((Mr. ))[[Bell|name]], [[Marcelo Tsosie|roster]] and the IOP. link [[meet.google.com/abc-bxyz-qrs|link]] tbd
MA70| hey, I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<9 comments>> to <<17 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. No rush.
MA70| QUICK NOTE - ((AUNTIE ))[[PELE|name]] PASSED ((ON THE ))[[2ND|date]]. FUNERAL IS AT [[MASJID AN-NOOR|organization]] <<TUESDAY>>. [[AJEI T.|roster]] WILL BE OUT <<4 DAYS>>. WILL UPDATE.
MA70| [[Tsosie|roster]](('s)) teacher [[Feng|name]] emailed [[esi.park@k12mail.example|email]] by mistake, that is [[Luana|name]](('s)) mom. (see portal)
MA70| FYI: [[Ajei|roster]] works <<4 hrs>> at [[Sunrise Car Wash|organization]] now. [[Marcelo|roster]] signed the permit on [[Nov 15|date]]. Thanks!
MA71| he was on time <<2 days in a row>>. please tell him we noticed. still owes <<5 labs>> in <<spanish class>>. he was on time <<4 days in a row>>. please tell him we noticed. still owes <<7 labs>> in <<geometry>>.
MA71| day <<17 of 36>>. denies si/hi. practiced <<the coping card>> and shared the <<pros and cons>> list with the group. dice que durmió <<6 horas>> y que no quiere prender la cámara. vamos <<poco a poco>>, sigue viniendo al grupo. (see portal)
MA71| HI TEAM, GODMOTHER [[EUPHEMIA|name]] TURNED [[98|age]] SO [[YARYNA|roster]] IS AT THE PARTY IN [[HARLAN CITY|city]], HOME <<TUESDAY>>. FYI.
MA71| <<grace period>> on late work runs <<12 days>>. after that it's <<half credit>>. <<khan academy>> shows everything.
MA71| DICE QUE DURMIÓ <<9 HORAS>> Y QUE NO QUIERE PRENDER LA CÁMARA. VAMOS <<POCO A POCO>>, SIGUE VINIENDO AL GRUPO. MAY NEED A FOLLOW UP.
MA71| vtt: she is doing better with <<TIPP>> comma still avoids the cafeteria period we will try <<6 minutes>> on <<Wednesday>> More soon.
MA72| [[Do-hyun|roster]] n [[Yaryna|name]] r dating now lol, ((mr ))[[Feng|name]] moved seats. <<Biology>> calmer thx
MA72| SSN [[372 62 7929|ssn]] IS ON THE INTAKE FORM, PLEASE BLACK IT OUT. DOB [[10/22/2009|date]]. NO RUSH.
MA72| SO ((DR. ))[[ABU-NASSER|name]] MOVED <<ABILIFY>> TO <<75 MG>> STARTING [[MARCH 22|date]]. PHARMACY IS [[RITE AID|organization]] ON [[JUNIPER BLVD|address]]. GRACIAS.
MA72| The <<Monday group>> is full, could we try <<Friday>> instead? Rose, bud, thorn went well. Young kids can be very kind. Gracias.
MA72| FYI: Grad plan: needs <<4 more credits>>. Summer school is an option. <<Khan Academy>> for <<Civics>>, then a retest at <<70%>>.
MA72| Just now: [[Renata Hwang|roster]] picks up in a gray van, plate [[7LXE540|plate]]. Backup is ((bà ))[[Sáu|name]], [[436 555 0142|phone]].\\n((grandpa ))[[Eino|name]] passed ((on the ))[[13th|date]]. Funeral is at [[Calvary Baptist|organization]] <<Thursday>>. [[Do-hyun|roster]] will be out <<7 days>>.
MA73| wants to stop journaling. we agreed <<5 lines a day>>. part time job ok if under <<13 hrs>> a week Thanks!
MA73| quick note - [[PJM|initials]] out [[may 22|date]], back [[2026-09-20|date]]. <<no penalty>> on the <<algebra>> quiz. let me know.
MA73| Update: The <<Monday group>> is full, could we try <<Tuesday>> instead? Rose, bud, thorn went well. Young kids can be very kind. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<12 comments>> to <<24 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. tbd
MA73| Hola equipo, hoy participó <<15 veces>> y terminó la tarea de <<Art>>. Mañana seguimos con <<paced breathing>>. No rush.
MA73| spelling: it's [[Princess Joy|roster]], not [[Prnicess|typo]]. [[E. Magsaysay|roster]] asked twice. <<Fix the roster>> pls\\n((Dr. ))[[Pettigrew|name]] moved <<melatonin>> to <<100 mg>> starting [[aug 19|date]]. Pharmacy is [[Rite Aid|organization]] on [[Depot|address]]. tbd
MA73| Just now: ((el ))[[13 de noviembre|date]] hay junta con ((Mr. ))[[Goldfarb|roster]]. [[Esi Magsaysay|roster]] pide intérprete. [[Princess Joy|roster]] va <<mejorando>>.\\n[[P.M.|initials]] out [[07.17.25|date]], back [[28th of November|date]]. <<no penalty>> on the <<World History>> quiz. (see portal)
MA74| quick note - left class <<12 times>> came back <<3 times>> used the <<break pass>> right frank talk about <<vaping>> went ok let me know
MA74| buenos días [[lakeisha|roster]] is [[the one w/ the viral spelling bee video|quasi]] so keep the <<attendance>> note vague ((mrs ))[[castellano|name]] knows [[nadine gaines|roster]] and [[nestor|roster]] both came to family group first time since [[feb|date]] <<no yelling>> let me know
MA74| Buenos días. [[Lakeisha|roster]] had <<9.5 hours>> of sleep, up with [[Lesia|name]]. Mood <<6/10>>. Next: [[sept 7|date]]. Please allow <<extra time>> and <<6 breaks>> per block in <<English 10>>. A <<small group>> setting works best. Thank you! thx
MA74| buenos días [[nadine gaines|roster]] and [[nestor|roster]] both came to family group first time since [[sept|date]] <<no yelling>>
MA74| Please allow <<extra time>> and <<4 breaks>> per block in <<Biology>>. A <<small group>> setting works best. Thank you! Thanks!
MA74| HE WAS ON TIME <<4 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<6 LABS>> IN <<World History>>.
MA75| hey, attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns fyi.
MA75| DICE QUE DURMIÓ <<7 HORAS>> Y QUE NO QUIERE PRENDER LA CÁMARA. VAMOS <<POCO A POCO>>, SIGUE VINIENDO AL GRUPO. GRACIAS.
MA75| Hi team, I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<9 comments>> to <<15 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. Let me know.
MA75| spelling: it's [[Maddie P.|roster]], not [[Mdadie|typo]]. [[Randall Pettigrew|roster]] asked twice. <<Fix the roster>> pls FYI.
MA75| TRANSFERRED FROM [[ROSEWOOD JR HIGH|school]] IN [[NOV|date]], SO CREDITS IN <<CIVICS>> ARE A MESS. [[RANDALL|roster]] HAS THE TRANSCRIPT. FYI.
MA75| Buenos días. ((el ))[[15 de octubre|date]] hay junta con ((mr ))[[Lindgren|name]]. [[N. Pettigrew|roster]] pide intérprete. [[Maddie|roster]] va <<mejorando>>. I hope this helps.
MA76| [[kiyah|roster]] is [[the boy who survived the bus rollover|quasi]] so keep the <<attendance>> note vague ((ms ))[[bell|name]] knows he was on time <<4 days in a row>> please tell him we noticed still owes <<13 labs>> in <<french>> fyi
MA76| Hi team, Family moved to [[4091 Cottonwood Dr|address]], [[Harlan City|city]] [[76438|zip]]. Old landline is off. Email [[rosario31@openiop.example|email]] for now. No rush.
MA76| FYI: Family moved to [[5186 Cottonwood Rd|address]], [[Goshen Falls|city]] [[29404|zip]]. Old landline is off. Email [[nlindgren@openiop.example|email]] for now. Day <<12 of 36>>. Denies SI/HI. Practiced <<wise mind>> and shared the <<pros and cons>> list with the group. FYI.
MA76| update: day <<16 of 36>>. denies si/hi. practiced <<opposite action>> and shared the <<pros and cons>> list with the group.
MA76| [[Kiyah|roster]] led the <<box breathing>> practice. Even [[Ikenna|name]] put the phone away!
MA76| FYI: Hospital was [[Mercy General|organization]], discharge [[Feb 11|date]], then <<5 weeks>> PHP. [[Farida|roster]] has papers. Thanks!
MA77| ((Dr. ))[[Teixeira|name]] moved <<Intuniv>> to <<5 mg>> starting [[17 April|date]]. Pharmacy is [[LabCorp|organization]] on [[Mercado Blvd|address]]. Gracias.
MA77| Please allow <<extra time>> and <<9 breaks>> per block in <<Spanish class>>. A <<small group>> setting works best. Thank you! Bill for the yearbook can wait. <<Quizlet>> login is fixed. The <<Monday group>> loved the art project, so did I. FYI.
MA77| HEY, HE CAN <<WILL>> HIMSELF THROUGH <<CIVICS>> BUT NOT LUNCH. CHASE DOWN THE MISSING FORM <<NEXT WEDNESDAY>> PLS GRACIAS.
MA77| Buenos días. [[Gerald|roster]] no vive en casa, [[Farida Yang|roster]] es la mamá. ((nana ))[[Jo|name]] es quien contesta el [[1-275-555-0155|phone]]. tbd
MA77| update: caller id showed [[+1 729 555 0194|phone]], hung up twice. could be [[wiktoria zielińska|name]]. [[mai nhia|roster]] laughed it off. tbd
MA77| quick note - Grad plan: needs <<5 more credits>>. Summer school is an option. <<Khan Academy>> for <<Algebra>>, then a retest at <<70%>>. Will update.
MA78| Just now: From: [[Esi Lindgren|name]] [[renata.castellano@gmail.com|email]]\\nHi, can [[Nou Chee|roster]] get <<15 more days>> for the essay? She's trying.\\nThanks, [[Duc McNulty|name]]\\n[[Kestrel Point HS|school]] | [[3945550119|phone]] (see portal)
MA78| FYI: From: [[Nestor Feng|name]] [[sunita60@gmail.com|email]]\\nHi, can [[Nou Chee|roster]] get <<2 more days>> for the essay? She's trying.\\nThanks, [[Rogelio Kaminski|name]]\\n[[Kestrel Point HS|school]] | [[876 555 0177|phone]]\\n[[Nou Chee|roster]] led the <<box breathing>> practice. Even [[Tae-yang|name]] put the phone away! May need a follow up.
MA78| so proud!! from <<60%>> to <<93%>> in <<french>>. faith in the process lol. the sunny desk by the window helps. will update.
MA78| [[N.X.|initials]] used <<TIPP>> at lunch. <<1/10>> to <<4/10>>. ((Mr. ))[[M|name]] was great w/ her Grad plan: needs <<3 more credits>>. Summer school is an option. <<Khan Academy>> for <<Civics>>, then a retest at <<70%>>. Thanks!
MA78| quick note - Family moved to [[7552 Juniper Rd Unit A|address]], [[Harlan City|city]] [[58884|zip]]. Old landline is off. Email [[fmcnulty@familia.example|email]] for now. wants to stop journaling. we agreed <<14 lines a day>>. part time job ok if under <<17 hrs>> a week tbd
MA78| so Grad plan: needs <<5 more credits>>. Summer school is an option. <<Khan Academy>> for <<French>>, then a retest at <<70%>>.
MA79| FYI: ((el ))[[25 de octubre|date]] hay junta con [[Kaminski|roster]]. [[Rosario|roster]] pide intérprete. [[Darynka|roster]] va <<mejorando>>. Let me know.
MA79| hey, ((nana ))[[Jo|name]] turned [[90|age]] so [[Darynka|roster]] is at the party in [[Whitefish Bend|city]], home <<Wednesday>>. (see portal)
MA79| ((nana ))[[Jo|name]] turned [[96|age]] so [[Darynka|roster]] is at the party in [[San Lázaro|city]], home <<Monday>>. Let me know.
MA79| Hospital was [[Mercy General|organization]], discharge [[12.02.25|date]], then <<4 weeks>> PHP. [[Rosario|roster]] has papers. tbd
MA79| ((grandpa ))[[Eino|name]] turned [[93|age]] so [[Darynka|roster]] is at the party in [[North Yarrow|city]], home <<Thursday>>. Let me know.
MA79| [[dary|roster]] n [[ikenna o|name]] r dating now lol ((ms ))[[goldfarb|roster]] moved seats <<world history>> calmer tbd
MA80| [[I. Villaseñor|roster]] led the <<the worry jar>> practice. Even [[Tae-yang|name]] put the phone away!
MA80| so The <<Tuesday group>> is full, could we try <<Thursday>> instead? Rose, bud, thorn went well. Young kids can be very kind.
MA80| quick note - hospital was [[mercy general|organization]], discharge [[2026-07-16|date]], then <<4 weeks>> php. [[m. villaseñor|roster]] has papers. i hope this helps.
MA80| update: day <<17 of 36>> denies si/hi practiced <<the worry jar>> and shared the <<pros and cons>> list w/ the group please allow <<extra time>> and <<5 breaks>> per block in <<world history>> a <<small group>> setting works best thank you! i hope this helps
MA80| hey, heads up: [[Chatterjee|name]] family is staying at [[The Haven Shelter|organization]], [[608 N Depot St|address]]. [[Itzayana V.|roster]] goes there after school.
MA80| [[Randall|name]] no vive en casa, [[Marisela Villaseñor|roster]] es la mamá. godmother [[Euphemia|name]] es quien contesta el [[808 555 0177|phone]]. Left class <<7 times>>, came back <<5 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. (see portal)
MA81| From: [[Rosario Castellano|roster]] [[nakamura_sunita77@hotmail.com|email]]\\nHi, can [[Ananya I.|roster]] get <<11 more days>> for the essay? She's trying.\\nThanks, [[Rosario Castellano|roster]]\\n[[Kestrel Point Academy|school]] | [[(614)555-0162 ext 94|phone]] May need a follow up.
MA81| so vtt: she is doing better w/ <<box breathing>> comma still avoids the cafeteria period we will try <<11 minutes>> on <<thursday>> may need a follow up
MA81| Update: Court is [[5/11|date]], case [[S55227565|id]]. [[Sunita|roster]] asked for a letter, <<attendance only>>. May need a follow up.
MA81| [[A. I.|initials]] used <<the worry jar>> at lunch. <<7/10>> to <<10/10>>. ((Mr. ))[[Adeleke|roster]] was great w/ her Thanks!
MA81| so [[Ananya|roster]] wants to go back to [[Kestrel Point Academy|school]], ((Mr. ))[[Adeleke|roster]] thinks <<half days>> first.
MA81| Just now: <<Grace period>> on late work runs <<3 days>>. After that it's <<half credit>>. <<Chromebook>> shows everything. tbd
MA82| Hola equipo, hoy participó <<6 veces>> y terminó la tarea de <<Geometry>>. Mañana seguimos con <<paced breathing>>. May need a follow up.
MA82| Transferred from [[Sandhill Jr|school]] in [[Mar|date]], so credits in <<Art>> are a mess. [[Randall|roster]] has the transcript. Day <<3 of 36>>. Denies SI/HI. Practiced <<paced breathing>> and shared the <<pros and cons>> list with the group. No rush.
MA82| quick note - locker moved to [[3K|room]]. inhaler serial [[9420189|id]] expired [[4/14/25|date]]. <<phq-9 23>>, was <<26>>. sleep <<7.5 hrs>>. will keep working on <<urge surfing>>. i hope this helps.
MA82| just now: ssn [[411 84 4552|ssn]] is on the intake form, please black it out. dob [[06-15-2009|date]]. fyi.
MA82| FYI: attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns Mood <<4/10>>, anxiety <<5/10>>, energy <<4/10>>. Used <<wise mind>> twice. Next check in <<Tuesday>>.
MA82| hey, [[Rosario|roster]] picks up in a gray van, plate [[BDS 8137|plate]]. Backup is ((grandpa ))[[Eino|name]], [[555-0129|phone]]. Will update.
MA83| Dice que durmió <<8 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. FYI.
MA83| hospital was [[northgate behavioral|organization]], discharge [[mar. 17th|date]], then <<2 weeks>> php. [[farida|roster]] has papers.\\n[[W.S.|initials]] used <<dear man>> at lunch. <<1/10>> to <<8/10>>. ((mrs. ))[[kaminski|roster]] was great w/ her
MA83| fyi: [[wiktoria|roster]] works <<16 hrs>> at [[five guys|organization]] now. [[farida|roster]] signed the permit on [[08.18.25|date]]. grad plan: needs <<5 more credits>>. summer school is an option. <<khan academy>> for <<french>>, then a retest at <<70%>>. thanks!
MA83| Update: Family moved to [[6108 N Ridge Top Blvd Apt 27|address]], [[Harlan City|city]] [[32111|zip]]. Old landline is off. Email [[park_rosario72@hotmail.com|email]] for now. <<PHQ-9 20>>, was <<9>>. Sleep <<9 hrs>>. Will keep working on <<paced breathing>>. No rush.
MA83| hi team, bill for the yearbook can wait. <<ixl>> login is fixed. the <<monday group>> loved the art project, so did i. - <<2/5>> days present\\n- <<8>> missing in <<pe>>\\n- ate lunch w/ peers <<x10>>\\n- mood: <<6 out of 10>> i hope this helps.
MA83| Transferred from [[Granite Hollow Charter|school]] in [[Aug|date]], so credits in <<PE>> are a mess. [[Farida|roster]] has the transcript. Grad plan: needs <<4 more credits>>. Summer school is an option. <<Khan Academy>> for <<Art>>, then a retest at <<70%>>.
MA84| ((tía ))[[chayo|name]] passed ((on the ))[[3rd|date]] funeral is at [[calvary baptist|organization]] <<thursday>> [[pey|roster]] will be out <<7 days>> day <<18 of 36>> denies si/hi practiced <<wise mind>> and shared the <<pros and cons>> list w/ the group gracias
MA84| Please allow <<extra time>> and <<13 breaks>> per block in <<Spanish class>>. A <<small group>> setting works best. Thank you! Mood <<10/10>>, anxiety <<9/10>>, energy <<9/10>>. Used <<the worry jar>> twice. Next check in <<Monday>>. May need a follow up.
MA84| fyi: ssn [[xxx-xx-3313|ssn]] is on the intake form please black it out dob [[06-13-2012|date]] tbd
MA84| quick note - [[Peyton|roster]] had <<7 hours>> of sleep, up with [[Hanan|name]]. Mood <<2/10>>. Next: [[2-26|date]]. Let me know.
MA84| Hi team, [[Pey|roster]] n [[Dezbah Bitsui|name]] r dating now lol, ((Dr. ))[[Feng|name]] moved seats. <<Chemistry>> calmer No rush.
MA84| the <<tuesday group>> is full, could we try <<thursday>> instead? rose, bud, thorn went well. young kids can be very kind. will update.
MA85| just now: <<phq-9 15>>, was <<22>>. sleep <<5 hrs>>. will keep working on <<tipp>>.
MA85| [[ajei|roster]] n [[roseline|name]] r dating now lol, ((mr. ))[[feng|roster]] moved seats. <<geometry>> calmer\\ntransferred from [[alder ridge|school]] in [[jun|date]], so credits in <<algebra>> are a mess. [[n. nez|roster]] has the transcript. more soon.
MA85| portal login from [[198.51.100.154|ip]] at ((1:12 am)) user [[@itsajei69|handle]] [[ajei|roster]] says it was [[ajei|roster]]
MA85| fyi: i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<8 comments>> to <<25 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>. attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns fyi.
MA85| [[Ajei|roster]] n [[Ludwika Sikora|name]] r dating now lol, ((Mr. ))[[Feng|roster]] moved seats. <<Spanish class>> calmer I hope this helps.
MA85| hi team new ig is [[ajei_634|handle]] [[ngọc bích|name]] showed me not sure [[nadine|roster]] knows <<no threats>> in it let me know
MA86| Hi team, Transferred from [[Granite Hollow|school]] in [[Jun|date]], so credits in <<Chemistry>> are a mess. [[Farida Okonkwo|roster]] has the transcript.\\n[[Ngozi Okonkwo|roster]] works <<18 hrs>> at [[Walmart|organization]] now. [[Farida|roster]] signed the permit on [[28th of December|date]].
MA86| so Hospital was [[St. Luke Children|organization]], discharge [[Nov 3|date]], then <<4 weeks>> PHP. [[Farida Okonkwo|roster]] has papers. (see portal)
MA86| so ((tía ))[[Chayo|name]] turned [[100|age]] so [[N. Okonkwo|roster]] is at the party in [[Harlan City|city]], home <<Friday>>. No rush.
MA86| update: [[nou chee xiong|name]] (youth pastor [[calvary baptist|organization]]) checks on [[ngozi|roster]] <<every wednesday>> good support spelling: it's [[ngozi|roster]] not [[ngoozi|typo]] [[marcelo|roster]] asked twice <<fix the roster>> pls may need a follow up
MA86| quick note - [[ngozi|roster]] works <<18 hrs>> at [[taco bell|organization]] now [[marcelo okonkwo|roster]] signed the permit on [[10.15.25|date]] vtt: she is doing better w/ <<paced breathing>> comma still avoids the cafeteria period we will try <<3 minutes>> on <<tuesday>> (see portal)
MA86| Dice que durmió <<6 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. More soon.
MA87| so proud!! from <<43%>> to <<94%>> in <<spanish class>>. faith in the process lol. the sunny desk by the window helps. thanks!
MA87| hey, ((bà ))[[Sáu|name]] turned [[97|age]] so [[Guerline|roster]] is at the party in [[Goshen Falls|city]], home <<Thursday>>.
MA87| bill for the yearbook can wait. <<zones of regulation>> login is fixed. the <<monday group>> loved the art project, so did i. (see portal)
MA87| JUST NOW: SSN [[xxx-xx-0407|ssn]] IS ON THE INTAKE FORM, PLEASE BLACK IT OUT. DOB [[11.18.2009|date]]. SO PROUD!! FROM <<43%>> TO <<84%>> IN <<CIVICS>>. FAITH IN THE PROCESS LOL. THE SUNNY DESK BY THE WINDOW HELPS.
MA87| so Please allow <<extra time>> and <<3 breaks>> per block in <<French>>. A <<small group>> setting works best. Thank you! May need a follow up.
MA87| [[farida joseph|roster]] and [[curtis|name]] both came to family group first time since [[aug|date]] <<no yelling>> (see portal)
MA88| Hi team, Locker moved to [[G-74|room]]. Inhaler serial [[H-129828|id]] expired [[Nov. 23rd|date]]. May need a follow up.
MA88| [[Haseya Tsosie|roster]] works <<10 hrs>> at [[Walmart|organization]] now. [[Esi|roster]] signed the permit on [[Jan. 10th|date]].
MA88| hey, ((el ))[[14 de enero|date]] hay junta con ((Ms. ))[[Adeleke|name]]. [[Esi|roster]] pide intérprete. [[Haseya|roster]] va <<mejorando>>. Thanks!
MA88| hey, Please allow <<extra time>> and <<3 breaks>> per block in <<Spanish class>>. A <<small group>> setting works best. Thank you! Thanks!
MA88| Dice que durmió <<3.5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. No rush.
MA88| left class <<11 times>>, came back <<6 times>>. used the <<break pass>> right. frank talk about <<vaping>>, went ok. more soon.
MA89| ((dr ))[[hwang|name]] moved <<fluoxetine>> to <<75 mg>> starting [[aug 6th|date]] pharmacy is [[rite aid|organization]] on [[cottonwood blvd|address]] tbd
MA89| vtt: she is doing better with <<paced breathing>> comma still avoids the cafeteria period we will try <<9 minutes>> on <<Tuesday>>
MA89| caller id showed [[(354)555-0116 ext 24|phone]], hung up twice. could be [[ikenna|name]]. [[meera|roster]] laughed it off. (see portal)
MA89| [[Meera|roster]] had <<7.5 hours>> of sleep, up with [[Harleen|roster]]. Mood <<5/10>>. Next: [[01.11.25|date]].\\nCourt is [[apr 12|date]], case [[2190683|id]]. [[Yolande|roster]] asked for a letter, <<attendance only>>. thx
MA89| buenos días. hola equipo, hoy participó <<15 veces>> y terminó la tarea de <<geometry>>. mañana seguimos con <<box breathing>>. day <<5 of 36>>. denies si/hi. practiced <<dear man>> and shared the <<pros and cons>> list with the group. i hope this helps.
MA89| ATTENDED <<4 OF 5>> GROUPS THIS WEEK, CAMERA ON <<MOST OF THE TIME>>. NO SAFETY CONCERNS
MA90| fyi: stepdad [[corey|name]] passed on [[4-7|date]] funeral is at [[masjid an-noor|organization]] <<tuesday>> [[kiyah|roster]] will be out <<6 days>> let me know
MA90| update: [[kiyah|roster]] wants to go back to [[monroe park charter|school]] ((coach ))[[feng|name]] thinks <<half days>> first (see portal)
MA90| hey, Site visit to [[Monroe Park Charter|school]] is [[01.15.25|date]]. [[Meera Iyer|name]] from [[Northgate Behavioral|organization]] will sit in.\\nZip on file [[98775|zip]] is wrong, they live off [[Ridge Top St|address]] in [[Harlan City|city]] now. Let me know.
MA90| hey, Locker moved to [[B29|room]]. Inhaler serial [[C42Z4727|id]] expired [[1-13|date]]. Bill for the yearbook can wait. <<Cornell notes>> login is fixed. The <<Monday group>> loved the art project, so did I. No rush.
MA90| New IG is [[@b0kiyah|handle]], [[Tiare F.|name]] showed me. Not sure [[Duc|roster]] knows. <<No threats>> in it.
MA90| hi team 504 mtg [[october 20th|date]] ((rm ))[[3R|room]] ((coach ))[[bell|name]] [[duc|roster]] and the iop link [[https://zoom.us/j/76229339245|link]] more soon
MA91| I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<11 comments>> to <<18 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. May need a follow up.
MA91| vtt: she is doing better w/ <<dear man>> comma still avoids the cafeteria period we will try <<8 minutes>> on <<friday>> he can <<will>> himself through <<geometry>> but not lunch chase down the missing form <<next monday>> pls tbd
MA91| so [[G. W.|initials]] out [[06.09.25|date]], back [[feb. 22nd|date]]. <<no penalty>> on the <<civics>> quiz. (see portal)
MA91| [[grace w|roster]] led the <<radical acceptance>> practice even [[nour|name]] put the phone away! no rush
MA91| [[Grace Winters|roster]] works <<20 hrs>> at [[Family Dollar|organization]] now. [[Renata|roster]] signed the permit on [[2/15|date]]. Will update.
MA91| hey [[curtis|roster]] no vive en casa [[renata winters|roster]] es la mamá ((aunt ))[[rukhsana|name]] es quien contesta el [[(425) 555-0139|phone]] mood <<8/10>> anxiety <<7/10>> energy <<2/10>> used <<tipp>> twice next check in <<tuesday>> will update
MA92| FYI: Docs are at [[bit.ly/wmtg79|link]] , password is taped in ((rm ))[[1L|room]]. [[Curtis Feng|name]] has access. I hope this helps.
MA92| grad plan: needs <<5 more credits>>. summer school is an option. <<khan academy>> for <<french>>, then a retest at <<70%>>. no rush.
MA92| Update: vtt: she is doing better with <<radical acceptance>> comma still avoids the cafeteria period we will try <<15 minutes>> on <<Friday>> May need a follow up.
MA92| grad plan: needs <<5 more credits>>. summer school is an option. <<khan academy>> for <<spanish class>>, then a retest at <<70%>>. - <<5/5>> days present\\n- <<11>> missing in <<biology>>\\n- ate lunch w/ peers <<x13>>\\n- mood: <<8 out of 10>> more soon.
MA92| Buenos días. ((Dr. ))[[Hersi|name]] moved <<melatonin>> to <<50 mg>> starting [[2026-12-16|date]]. Pharmacy is [[Rite Aid|organization]] on [[Ridge Top|address]]. Please allow <<extra time>> and <<14 breaks>> per block in <<PE>>. A <<small group>> setting works best. Thank you! May need a follow up.
MA92| [[H. B.|initials]] out [[may 12|date]], back [[2026-08-01|date]]. <<no penalty>> on the <<World History>> quiz. More soon.
MA93| quick note - Bill for the yearbook can wait. <<Khan Academy>> login is fixed. The <<Monday group>> loved the art project, so did I. tbd
MA93| [[T. P.|initials]] out [[2026-04-24|date]], back [[01.28.25|date]]. <<no penalty>> on the <<spanish class>> quiz. thanks!
MA93| so Caller ID showed [[+1 603 555 0122|phone]], hung up twice. Could be [[Fabiola|name]]. [[Thu Hà P.|roster]] laughed it off. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<11 comments>> to <<3 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. Gracias.
MA93| Buenos días. [[Rosario Phan|roster]] and [[Rogelio|roster]] both came to family group, first time since [[Nov|date]]. <<No yelling>>.\\nheads up: [[Tkachenko|name]] family is staying at [[Casa Esperanza|organization]], [[876 SE Mercado Ave|address]]. [[Thu Hà|roster]] goes there after school. Let me know.
MA93| hi team, ((aunt ))[[rukhsana|name]] turned [[94|age]] so [[thu hà|roster]] is at the party in [[north yarrow|city]], home <<monday>>. wants to stop journaling. we agreed <<9 lines a day>>. part time job ok if under <<11 hrs>> a week tbd
MA93| Just now: Left class <<11 times>>, came back <<6 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. Thanks!
MA94| so Hospital was [[Mercy General|organization]], discharge [[04.19.25|date]], then <<4 weeks>> PHP. [[Nestor|roster]] has papers. Thanks!
MA94| Hi team, Court is [[2026-06-08|date]], case [[S75695130|id]]. [[Esi|roster]] asked for a letter, <<attendance only>>. thx
MA94| hey, from: [[sang-woo feng|name]] [[park_farida92@k12mail.example|email]]\\nhi, can [[salma|roster]] get <<13 more days>> for the essay? she's trying.\\nthanks, [[hamid kaminski|name]]\\n[[old orchard|school]] | [[1-271-555-0126|phone]] gracias.
MA94| hi team, [[abu-nasser, salma|roster]], dob [[04/01/2010|date]], allergic to amoxicillin. give <<sertraline 20 mg>> at noon. - <<3/5>> days present\\n- <<10>> missing in <<art>>\\n- ate lunch w/ peers <<x10>>\\n- mood: <<5 out of 10>> let me know.
MA94| hey, [[Nestor|roster]] no vive en casa, [[Esi Abu-Nasser|roster]] es la mamá. ((grandpa ))[[Eino|name]] es quien contesta el [[933-555-0178|phone]]. Dice que durmió <<3.5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. Let me know.
MA94| Just now: [[Do-hyun Ryu|name]] (youth pastor, [[Calvary Baptist|organization]]) checks on [[Salma|roster]] <<every Friday>>. Good support. Day <<18 of 36>>. Denies SI/HI. Practiced <<DEAR MAN>> and shared the <<pros and cons>> list with the group. Gracias.
MA95| New IG is [[@n0darynka|handle]], [[Mai Nhia X.|name]] showed me. Not sure [[Marisela Hrytsenko|roster]] knows. <<No threats>> in it. Let me know.
MA95| wants to stop journaling. we agreed <<8 lines a day>>. part time job ok if under <<13 hrs>> a week
MA95| fyi: spelling: it's [[darynka|roster]] not [[darynkka|typo]] [[marisela|roster]] asked twice <<fix the roster>> pls tbd
MA95| ((el ))[[21 de septiembre|date]] hay junta con ((Ms. ))[[Vasquez|roster]]. [[Marisela|roster]] pide intérprete. [[Darynka|roster]] va <<mejorando>>. FYI.
MA95| ssn [[301 95 7174|ssn]] is on the intake form, please black it out. dob [[02-05-2013|date]]. will update.
MA95| so [[Marisela Hrytsenko|roster]] and [[Sang-woo|name]] both came to family group, first time since [[Apr|date]]. <<No yelling>>.
MA96| <<PHQ-9 24>>, was <<15>>. Sleep <<8.5 hrs>>. Will keep working on <<paced breathing>>. The <<Friday group>> is full, could we try <<Tuesday>> instead? Rose, bud, thorn went well. Young kids can be very kind.
MA96| so Left class <<3 times>>, came back <<14 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. thx
MA96| [[h. bitsui|roster]](('s)) teacher [[adeleke|name]] emailed [[sunita.kaminski@yahoo.com|email]] by mistake, that is [[lakeisha|name]](('s)) mom. may need a follow up.
MA96| godmother [[euphemia|name]] turned [[97|age]] so [[haseya|roster]] is at the party in [[san lázaro|city]], home <<tuesday>>.\\ncourt is [[15 march|date]], case [[368-6902B|id]]. [[duc bitsui|roster]] asked for a letter, <<attendance only>>. (see portal)
MA96| quick note - [[Haseya|roster]](('s)) teacher [[Bell|name]] emailed [[feng_renata97@yahoo.com|email]] by mistake, that is [[Bảo Trâm Võ|name]](('s)) mom. Will update.
MA96| Buenos días. ((Dr. ))[[Hersi|name]] moved <<Zoloft>> to <<20 mg>> starting ((the ))[[24th|date]]. Pharmacy is [[Rite Aid|organization]] on [[Sixth Way|address]]. I hope this helps.
MA97| Update: HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<14 LABS>> IN <<Biology>>. FYI.
MA97| quick note - Transferred from [[Alder Ridge|school]] in [[Nov|date]], so credits in <<French>> are a mess. [[Sang-woo Ribeiro|roster]] has the transcript.
MA97| hi team, [[sang-woo|roster]] no vive en casa, [[marisela ribeiro|roster]] es la mamá. ((grandma ))[[ottilie|name]] es quien contesta el [[764 555 0171|phone]]. let me know.
MA97| BUENOS DÍAS. PORTAL LOGIN FROM [[198.51.100.170|ip]] AT ((1:12 AM)), USER [[@itsluana55|handle]]. [[LUANA|roster]] SAYS IT WAS [[THAYNARA|roster]].\\nFROM: [[SUNITA FENG|roster]] [[sunita.ostrowski@familia.example|email]]\\nHI, CAN [[LUANA|roster]] GET <<11 MORE DAYS>> FOR THE ESSAY? SHE'S TRYING.\\nTHANKS, [[SUNITA FENG|roster]]\\n[[ALDER RIDGE JR HIGH|school]] | [[555-0148|phone]] MORE SOON.
MA97| Hi team, [[Luana|roster]] n [[Masina|name]] r dating now lol, ((Ms. ))[[Ostrowski|roster]] moved seats. <<Algebra>> calmer tbd
MA97| so From: [[Sunita Feng|roster]] [[sunita7@familia.example|email]]\\nHi, can [[L. Ribeiro|roster]] get <<14 more days>> for the essay? She's trying.\\nThanks, [[Sunita Feng|roster]]\\n[[Alder Ridge Jr High|school]] | [[(355)555-0168 ext 31|phone]] tbd
MA98| attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns <<Grace period>> on late work runs <<15 days>>. After that it's <<half credit>>. <<Canvas>> shows everything. Will update.
MA98| [[T. Teixeira|roster]] is [[the boy who survived the bus rollover|quasi]], so keep the <<attendance>> note vague. ((Coach ))[[Ostrowski|name]] knows.\\nspelling: it's [[Thaynara|roster]], not [[Thaynaa|typo]]. [[Rosario Teixeira|roster]] asked twice. <<Fix the roster>> pls
MA98| [[thaynara|roster]] wants to go back to [[rosewood hs|school]] ((mr ))[[park|name]] thinks <<half days>> first
MA98| hi team, left class <<6 times>>, came back <<15 times>>. used the <<break pass>> right. frank talk about <<vaping>>, went ok. tbd
MA98| <<phq-9 16>>, was <<19>>. sleep <<7 hrs>>. will keep working on <<wise mind>>. i hope this helps.
MA98| ((bà ))[[sáu|name]] turned [[92|age]] so [[thaynara|roster]] is at the party in [[tres cerros|city]] home <<tuesday>> ((el ))[[5 de septiembre|date]] hay junta con ((ms ))[[ostrowski|name]] [[duc|roster]] pide intérprete [[thaynara|roster]] va <<mejorando>> more soon
MA99| Update: wants to stop journaling. we agreed <<9 lines a day>>. part time job ok if under <<14 hrs>> a week Gracias.
MA99| quick note - Locker moved to [[P-177|room]]. Inhaler serial [[S02961609|id]] expired [[Aug 1|date]].\\n[[A.M.|initials]] used <<opposite action>> at lunch. <<2/10>> to <<2/10>>. ((Mr. ))[[Kaminski|roster]] was great w/ her
MA99| Grad plan: needs <<4 more credits>>. Summer school is an option. <<Khan Academy>> for <<English 10>>, then a retest at <<70%>>. Please allow <<extra time>> and <<12 breaks>> per block in <<Civics>>. A <<small group>> setting works best. Thank you!
MA99| spelling: it's [[Althea Magsaysay|roster]], not [[Athea|typo]]. [[Sunita|roster]] asked twice. <<Fix the roster>> pls Let me know.
MA99| SSN [[587-10-9396|ssn]] is on the intake form, please black it out. DOB [[05.22.2011|date]]. Let me know.
MA99| hey bill for the yearbook can wait <<khan academy>> login is fixed the <<monday group>> loved the art project so did i he can <<will>> himself through <<geometry>> but not lunch chase down the missing form <<next monday>> pls thanks!
MA100| Zip on file [[24934|zip]] is wrong, they live off [[Depot Blvd|address]] in [[Wexmere|city]] now. tbd
MA100| just now: the <<monday group>> is full could we try <<monday>> instead? rose bud thorn went well young kids can be very kind hola equipo hoy participó <<10 veces>> y terminó la tarea de <<world history>> mañana seguimos con <<check the facts>> thanks!
MA100| Buenos días. [[NOH, KYUNG-MIN|roster]], DOB [[11/06/2007|date]], allergic to amoxicillin. Give <<melatonin 20 mg>> at noon. <<PHQ-9 16>>, was <<19>>. Sleep <<8 hrs>>. Will keep working on <<TIPP>>. FYI.
MA100| Update: attended <<5 of 5>> groups this week, camera on <<most of the time>>. no safety concerns vtt: she is doing better with <<box breathing>> comma still avoids the cafeteria period we will try <<10 minutes>> on <<Monday>> FYI.
MA100| update: <<phq-9 14>> was <<25>> sleep <<4 hrs>> will keep working on <<the coping card>>
MA100| Buenos días. Zip on file [[80199|zip]] is wrong, they live off [[Sixth Rd|address]] in [[Harlan City|city]] now. thx
`;
