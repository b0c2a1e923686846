import { wordSet } from "../word-set.ts";

/** Halves of given names that are written in two, of Korean, Hmong, Vietnamese and Chinese families: "sang-woo", "nou chee". */
export const nameHalves = wordSet(`
ae bae bin bo bok bong byung chan chang chin cho chul dae do dong duk eun gi gyu gyung ha hae haeng hak han hee ho hong hoon hwa hwan hwang hye hyeok hyeon hyo hyuk hyun hyung il in ja jae jeong ji jin jong joo joon ju jung
kang ki koo kwan kwang kwon kyo kyu kyung mi min moo moon myeong myung na nam oh ok pil ra rae rim rin ryul sang se seo seok seol seon seong seung shi shin si so soo sook su suk sun sung tae u uk won woo wook woong ye yeo yeon yeong yong yoo yoon young yu yul yun yung
nou chee gao pa paj zaub houa mai yer xia bee tou pao kao ying dao chong cheng koua ka zoua pang nhia yia chue pheng toua leng fue mee youa sheng der ntxhi yeng blia tsua
thi thu diem ngoc bich minh anh hoa lan huong hanh linh phuong thao trang tuyet van xuan yen quynh nhu kim hong cam dung duc hung khanh long nam phuc quang quoc son tam tan thanh thien tien toan trung tuan viet vinh
wei xin yi ying mei ling hui jing fang lei ming qiang yan zi hao yu xiao jia tao bo kai rui chen
`);
