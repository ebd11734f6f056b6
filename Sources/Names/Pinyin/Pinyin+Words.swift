extension Pinyin {
  /// Words in the names of places and hospitals whose reading differs from that of their characters in ICU's table.
  ///
  /// A single character has the reading that is usual in names (长 chang, as in 长沙) unless a longer word specifies
  /// another. Words that also occur across the boundary of two others are omitted: 市长 in 某市长宁医院.
  static let words = """
    长 chang,地 di,都 du,什 shi,藏 zang,曾 zeng,卜 bu,蚌 beng,埔 pu,枞 zong
    重庆 chong qing,重阳 chong yang,重建 chong jian,重修 chong xiu,成长 cheng zhang,生长 sheng zhang,长子县 zhang zi xian
    厦门 xia men,厦大 xia da,六安 lu an,六合区 lu he qu,南京六合 nan jing lu he,单县 shan xian,乐清 yue qing
    乐亭 lao ting,音乐 yin yue,莘庄 xin zhuang,莘口 xin kou,浚县 xun xian,尉犁 yu li,番禺 pan yu,会稽 kuai ji,银行 yin hang
    闵行 min hang,庄行 zhuang hang,太行 tai hang,人参 ren shen,参茸 shen rong,吴堡 wu bu,铅山 yan shan,涡阳 guo yang,东阿 dong e
    蔚县 yu xian,洪洞 hong tong,牟平 mu ping,中牟 zhong mu,泌阳 bi yang,浒墅 xu shu,筠连 jun lian
    荥经 ying jing,大埔 da bu,宕昌 tan chang,泊头 bo tou,龟兹 qiu ci,称多 chen duo,朝晖 zhao hui,朝歌 zhao ge,调理 tiao li
    调养 tiao yang,空调 kong tiao,卒中 cu zhong,大夫 dai fu,大城县 dai cheng xian,行业 hang ye,尉迟 yu chi
    """

  /// Surnames whose reading differs from the usual reading of the character; they apply at the beginning of a person's
  /// name.
  static let surnames = """
    单 shan,解 xie,仇 qiu,查 zha,盖 ge,区 ou,朴 piao,缪 miao,覃 qin,员 yun,乐 yue,繁 po,种 chong,召 shao,黑 he,折 she
    洗 xian,秘 bi,祭 zhai,么 yao,能 nai,薄 bo,牟 mu,重 chong,句 gou,长孙 zhang sun,澹台 tan tai,万俟 mo qi,单于 chan yu
    """
}
