/// The Simplified characters that correspond to several Traditional ones, possibly including themselves: 钟 to 鍾 and 鐘,
/// 范 to 範 and 范.
///
/// In a word, the context determines which one is meant; in a personal name, it does not. Source: `STCharacters` of
/// OpenCC 1.1.6, the entries with more than one form.
enum AmbiguousCharacters {
  /// All ambiguous characters.
  static let all = Set(
    """
    鉴僵熏曲淀漓铲链锫针钟钥钫钻镋镎镢镰鹇饥闲须郁酸适雕面采里证谥谷赝赞辟荐荡荫药迹胄背胜胡脏苏苔苹获虫跖腊腌范蒙蚝裥舍芸蔑\
    蝎表袅艳蜡膻致凄准凌几凶出厂历厘划别刮制千升卜占卤卷参发只台叶叹布帘席吁吃合吊同后向冬冲哄哗岩岳庵周宁它家弥弦克党回团困\
    坛坝复夫夸娘娴局咨咸咽啮尝尸尽当录彩唇奸志念干并幸广喂巨征御借埙姜勋噪绱绷纤烟玩确私秋种症筑签炼矩皂系璇挂挨挽栗核涂涌杆\
    杠杯杰松板沈沾滟泛注恤恶才扎托扣极游折抵拐戚据搜毁摆旋昆愈愿斗梁暗术朱朴欲汇柜万丑个丰伙了于云亘仆仇仑价仿俊修余佛佣㐹
    """.unicodeScalars)

  /// The ambiguous characters that have a single form as a surname.
  static let surnames: [Unicode.Scalar: Unicode.Scalar] = ["叶": "葉", "苏": "蘇"]
}
