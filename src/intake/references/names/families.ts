/** Usual romanizations of Chinese and Korean family names, for keys that are typed by hand. */

/** The commonest Chinese family names, simplified and traditional, with their pinyin. */
const CHINESE =
  'wang王汪 li李黎厉 zhang张張章 liu刘劉柳 chen陈陳 yang杨楊 zhao赵趙 huang黄黃 zhou周 wu吴吳武伍巫 xu徐许許 sun孙孫 hu胡 zhu朱祝 gao高 lin林 he何贺賀 guo郭 ma马馬 luo罗羅骆駱 liang梁 song宋 zheng郑鄭 xie谢謝解 han韩韓 tang唐汤湯 feng冯馮封 yu于余俞喻虞 dong董 xiao萧肖蕭 cheng程成 cao曹 yuan袁苑 deng邓鄧 fu傅付符 shen沈申 zeng曾 peng彭 lv吕呂 su苏蘇 lu卢盧陆陸鲁魯路 jiang蒋蔣江姜 cai蔡 jia贾賈 ding丁 wei魏韦韋卫衛 xue薛 ye叶葉 yan阎閻严嚴颜顏 pan潘 du杜 dai戴代 xia夏 zhong钟鍾鐘 tian田 ren任 fan范樊 fang方房 shi石史施 yao姚 tan谭譚谈談 liao廖 zou邹鄒 xiong熊 jin金靳 hao郝 kong孔 bai白 cui崔 kang康 mao毛 qiu邱丘仇 qin秦覃 gu顾顧古 hou侯 shao邵 meng孟 long龙龍 wan万萬 duan段 lei雷 qian钱錢 yin尹殷 yi易 chang常 qiao乔喬 lai赖賴 gong龚龔宫宮 wen文温溫 pang庞龐 lan兰蘭 ni倪 niu牛 ji季纪紀姬 yue岳 qi齐齊戚祁 mei梅 mo莫 zhuang庄莊 xin辛 guan管关關 zu祖 ge葛 bao包鲍鮑 zuo左 tao陶 qu曲屈瞿 nie聂聶 jiao焦 xing邢 an安 ning宁寧甯 chai柴 mu穆牟 fei费費 bian卞边邊 mi米 tu涂塗屠 ou区區欧歐 shan单單 zhan詹 zhi支 you尤游 pei裴 hua华華 ke柯 min闵閔 kuang匡邝鄺 shu舒 sheng盛 tong童佟 lou娄婁楼樓 hong洪 chu储儲褚 cen岑 ai艾 ao敖 bi毕畢 che车車 dou窦竇 gan甘 hang杭 huo霍 lang郎 leng冷 ling凌 man满滿 miao苗缪繆';

/** The commonest Korean family names, as their bearers write them in Latin letters. */
const KOREAN =
  'kim김 lee이 park박 choi최 jung정 kang강 cho조 yoon윤 jang장 lim임 han한 oh오 seo서 shin신 kwon권 hwang황 ahn안 song송 ryu류 jeon전 hong홍 ko고 moon문 yang양 son손 bae배 baek백 heo허 yoo유 nam남 shim심 noh노 ha하 kwak곽 sung성 cha차 joo주 woo우 koo구 na나 min민 jin진 um엄 won원 chun천 bang방 gong공 hyun현 ham함 byun변 yeom염';

/** Family names of two characters. */
const COMPOUND =
  'ouyang欧阳 ouyang歐陽 sima司马 sima司馬 shangguan上官 zhuge诸葛 zhuge諸葛 xiahou夏侯 situ司徒 huangfu皇甫 linghu令狐';

const LATIN = new Map([
  ...entriesOf(`${CHINESE} ${KOREAN}`).flatMap(({ latin, names }) =>
    [...names].map((name): [string, string] => [name, latin]),
  ),
  ...entriesOf(COMPOUND).map(({ latin, names }): [string, string] => [names, latin]),
]);

function entriesOf(list: string): { latin: string; names: string }[] {
  return list.split(' ').map((entry) => {
    const [, latin = '', names = ''] = /^([a-z]{1,1000})(.+)$/u.exec(entry) ?? [];
    return { latin, names };
  });
}

/** "zhang" for 张, "kim" for 김; undefined if the usual form is unknown. */
export function latinFamily(family: string): string | undefined {
  return LATIN.get(family.trim());
}
