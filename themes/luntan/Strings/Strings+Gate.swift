/// Strings of the gate and of members' pages.
extension Strings {
  var manageConsent: String { localized("管理同意", "管理同意") }
  var steps: String { localized("步骤", "步驟") }
  var stepAgreement: String { localized("协议", "協議") }
  var stepQuestion: String { localized("知情同意", "知情同意") }
  var stepCode: String { localized("访问码", "存取碼") }

  // Terms of a consent text.
  var controller: String { localized("个人信息处理者", "個人資料處理者") }
  var purpose: String { localized("处理目的", "處理目的") }
  var method: String { localized("处理方式", "處理方式") }
  var information: String { localized("信息种类", "資料種類") }
  var recipients: String { localized("信息接收方", "資料接收方") }
  var transfer: String { localized("向境外提供", "向境外提供") }
  var retention: String { localized("保存期限", "保存期限") }
  var rights: String { localized("行使权利的方式", "行使權利的方式") }
  var contactTerm: String { localized("联系方式", "聯絡方式") }
  var version: String { "版本" }
  var inForce: String { localized("生效", "生效") }
  var versions: String { localized("历次版本", "歷次版本") }
  var current: String { localized("现行", "現行") }
  var formerVersion: String { localized("这是旧版本，现行的是", "這是舊版本，現行的是") }
  var changes: String { localized("与上一版的不同", "與上一版的不同") }
  var checksum: String { "SHA-256" }
  var sourceText: String { localized("原文件", "原檔案") }
  var pleaseRead: String { localized("请阅读", "請閱讀") }
  var serviceAgreement: String { localized("《服务协议》", "《服務協議》") }
  var privacyPolicy: String { localized("《隐私政策》", "《隱私權政策》") }
  var and: String { localized("与", "與") }
  var refusalNotice: String { localized("。不同意，公开文章照常可以阅读。", "。不同意，公開文章照常可以閱讀。") }

  // Agreement and optional consents.
  var agree: String { "同意" }
  var decline: String { localized("拒绝", "拒絕") }
  var skipQuestion: String { localized("不同意并跳过", "不同意並跳過") }
  var agreed: String { "已同意" }
  var skipped: String { localized("不同意，已跳过", "不同意，已跳過") }
  var changedTitle: String { localized("协议有更新，请重新确认", "協議有更新，請重新確認") }
  var changedNotice: String {
    localized("您同意过的是较早的版本，历次改动如下。不同意新的版本，本机的密钥和记录会一并删除。", "您同意過的是較早的版本，歷次改動如下。不同意新的版本，本機的金鑰和記錄會一併刪除。")
  }
  var questionNotice: String { localized("这一项可以不同意。无论同意还是跳过，您能阅读的内容完全一样。", "這一項可以不同意。無論同意還是跳過，您能閱讀的內容完全一樣。") }
  var newsNotice: String { localized("有小的更新，不必重新同意：", "有小的更新，不必重新同意：") }
  var dismiss: String { localized("知道了", "知道了") }

  // Access code.
  var codeTitle: String { localized("输入访问码", "輸入存取碼") }
  var codeNotice: String {
    localized("访问码由编辑部核实身份后发给您。它只在这个浏览器里用来打开正文，不会发送出去。", "存取碼由編輯部核實身分後發給您。它只在這個瀏覽器裡用來打開正文，不會傳送出去。")
  }
  var noCodesYet: String { localized("目前还没有面向专业人士的正文，暂时不需要访问码。", "目前還沒有面向專業人士的正文，暫時不需要存取碼。") }
  var lostTitle: String { localized("本机的密钥不见了", "本機的金鑰不見了") }
  var lostNotice: String {
    localized("浏览器清除了保存的数据，这很常见。请再输入一次访问码；同意的记录还在，不用重新同意。", "瀏覽器清除了保存的資料，這很常見。請再輸入一次存取碼；同意的記錄還在，不用重新同意。")
  }
  var renewedTitle: String { localized("内容已更换密钥", "內容已更換金鑰") }
  var renewedNotice: String {
    localized("编辑部更换了密钥。请再输入一次您的访问码，它仍然有效。", "編輯部更換了金鑰。請再輸入一次您的存取碼，它仍然有效。")
  }
  var revokedTitle: String { localized("访问码已停用", "存取碼已停用") }
  var revokedNotice: String {
    localized(
      "这个浏览器用过的访问码已经停用，打不开新的内容。如果您另有访问码，请在这里输入；没有的话，请联系编辑部。",
      "這個瀏覽器用過的存取碼已經停用，打不開新的內容。如果您另有存取碼，請在這裡輸入；沒有的話，請聯絡編輯部。")
  }
  var waitingTitle: String { localized("内容正在更新", "內容正在更新") }
  var waitingNotice: String {
    localized("本站正在发布新的内容，请过几分钟再试。您的访问码仍然有效，不用重新输入。", "本站正在發布新的內容，請過幾分鐘再試。您的存取碼仍然有效，不用重新輸入。")
  }
  var offlineTitle: String { localized("暂时连不上网络", "暫時連不上網路") }
  var offlineNotice: String {
    localized("核对访问码要读取本站的一个文件。您输入的还在，联网以后再按一次“打开”。", "核對存取碼要讀取本站的一個檔案。您輸入的還在，連線以後再按一次「打開」。")
  }
  var code: String { localized("访问码", "存取碼") }
  var codeHint: String { localized("17个字母和数字；大小写、空格、横线、全角都可以。", "17個字母和數字；大小寫、空格、橫線、全形都可以。") }
  var open: String { localized("打开", "打開") }
  var checking: String { localized("正在核对访问码……", "正在核對存取碼……") }
  var mistypedCode: String { localized("输入的访问码不完整，或者有输错的地方。请逐位核对后再试。", "輸入的存取碼不完整，或者有輸錯的地方。請逐位核對後再試。") }
  var wrongCode: String { localized("这个访问码打不开内容，可能已经停用。请联系编辑部。", "這個存取碼打不開內容，可能已經停用。請聯絡編輯部。") }
  var slotsUnavailable: String {
    localized("暂时读不到核对访问码要用的文件，与您输入的访问码无关。请稍后再试。", "暫時讀不到核對存取碼要用的檔案，與您輸入的存取碼無關。請稍後再試。")
  }
  var onlyThisSession: String { localized("这是公用电脑，只在这一次使用，不在浏览器里保存任何东西", "這是公用電腦，只在這一次使用，不在瀏覽器裡保存任何東西") }
  var sessionNotice: String {
    localized("这个浏览器不保存任何东西：关闭或离开这个页面以后，需要重新同意并输入访问码。", "這個瀏覽器不保存任何東西：關閉或離開這個頁面以後，需要重新同意並輸入存取碼。")
  }
  var neededTitle: String { localized("还没有访问码", "還沒有存取碼") }
  var requirements: String { localized("申请时需要：", "申請時需要：") }

  // Open, declined, withdrawn.
  var openTitle: String { localized("专业版已打开", "專業版已打開") }
  var openNotice: String { localized("这个浏览器现在可以阅读面向专业人士的正文。", "這個瀏覽器現在可以閱讀面向專業人士的正文。") }
  var continueReading: String { localized("继续阅读", "繼續閱讀") }
  var declinedTitle: String { localized("您没有同意", "您沒有同意") }
  var declinedNotice: String {
    localized("没有收集您的任何信息，这个浏览器只记住了“不同意”。公开文章照常可以阅读，改变主意随时可以回来。", "沒有收集您的任何資料，這個瀏覽器只記住了「不同意」。公開文章照常可以閱讀，改變主意隨時可以回來。")
  }
  var withdrawnTitle: String { localized("同意已经撤回", "同意已經撤回") }
  var withdrawnNotice: String {
    localized("密钥和同意记录已从这个浏览器删除。撤回之前的处理不受影响，公开文章照常可以阅读。", "金鑰和同意記錄已從這個瀏覽器刪除。撤回之前的處理不受影響，公開文章照常可以閱讀。")
  }
  var nothingTitle: String { localized("没有同意记录", "沒有同意記錄") }
  var nothingNotice: String { localized("您没有在这个浏览器里给过同意，这里没有保存任何记录。", "您沒有在這個瀏覽器裡給過同意，這裡沒有保存任何記錄。") }
  var reconsider: String { localized("重新考虑", "重新考慮") }
  var readAgreement: String { localized("查看协议", "查看協議") }
  var receiptsTitle: String { localized("您的同意记录", "您的同意記錄") }
  var receiptsNotice: String { localized("只保存在这个浏览器里。可以下载留存；撤回后，密钥和记录立即删除。", "只保存在這個瀏覽器裡。可以下載留存；撤回後，金鑰和記錄立即刪除。") }
  var download: String { localized("下载回执", "下載回執") }
  var withdraw: String { "撤回同意" }
  var withdrawItem: String { localized("撤回这一项", "撤回這一項") }
  var withdrawn: String { "已撤回" }
  var agreeInstead: String { localized("改为同意", "改為同意") }

  // Failures.
  var insecureTitle: String { localized("这个连接不安全", "這個連線不安全") }
  var insecureNotice: String {
    localized("正文只在加密的连接（https）下打开。请换用以https://开头的网址。", "正文只在加密的連線（https）下打開。請換用以https://開頭的網址。")
  }
  var unsupportedTitle: String { localized("浏览器不支持", "瀏覽器不支援") }
  var unsupportedNotice: String {
    localized("打开正文需要浏览器的加密和存储功能。请更新浏览器，或者换用系统自带的浏览器。", "打開正文需要瀏覽器的加密和儲存功能。請更新瀏覽器，或者換用系統內建的瀏覽器。")
  }
  var stuckTitle: String { localized("没有删除成功", "沒有刪除成功") }
  var stuckNotice: String {
    localized("浏览器没有删除本站保存的密钥和记录。请关闭本站的其他页面再试，或者在浏览器设置里清除本站的数据。", "瀏覽器沒有刪除本站保存的金鑰和記錄。請關閉本站的其他頁面再試，或者在瀏覽器設定裡清除本站的資料。")
  }
  var retry: String { localized("再试一次", "再試一次") }
  func needsScript(_ part: String) -> String {
    localized(
      "\(part)是加密的，要在您的浏览器里解开，所以同意和输入访问码这两步需要运行本站的脚本。浏览器关闭了脚本，或者版本太旧，这两步就不会出现。",
      "\(part)是加密的，要在您的瀏覽器裡解開，所以同意和輸入存取碼這兩步需要執行本站的腳本。瀏覽器關閉了腳本，或者版本太舊，這兩步就不會出現。")
  }

  // A members' page.
  var membersTitle: String { localized("本文面向医疗卫生专业人士", "本文面向醫療衛生專業人士") }
  var membersFilesTitle: String { localized("会员附件", "會員附件") }
  var membersFilesNotice: String {
    localized("这篇文章另有附件，只向通过认证的医疗卫生专业人士开放。", "這篇文章另有附件，只向通過認證的醫療衛生專業人士開放。")
  }
  var membersNotice: String { localized("正文只向通过认证的医疗卫生专业人士开放。以上标题与摘要供所有读者查阅。", "正文只向通過認證的醫療衛生專業人士開放。以上標題與摘要供所有讀者查閱。") }
  var toGate: String { localized("前往专业版入口", "前往專業版入口") }
  func opening(_ part: String) -> String { localized("正在打开\(part)……", "正在打開\(part)……") }
  func opened(_ part: String) -> String { localized("\(part)已打开。", "\(part)已打開。") }
  func confirmAgain(_ part: String) -> String { localized("确认之后，\(part)在这里打开。", "確認之後，\(part)在這裡打開。") }
  var reenterCode: String { localized("请到入口再输入一次访问码。", "請到入口再輸入一次存取碼。") }
  var revokedText: String {
    localized("这个浏览器用过的访问码已经停用。如果您另有访问码，请到入口输入；没有的话，请联系编辑部。", "這個瀏覽器用過的存取碼已經停用。如果您另有存取碼，請到入口輸入；沒有的話，請聯絡編輯部。")
  }
  func partOffline(_ part: String) -> String { localized("\(part)要从本站读取，联网以后再试。", "\(part)要從本站讀取，連線以後再試。") }
  func damagedTitle(_ part: String) -> String { localized("\(part)打不开", "\(part)打不開") }
  var damagedNotice: String { localized("文件不完整，或者与这个页面不符。请稍后再试；一直如此，请告诉编辑部。", "檔案不完整，或者與這個頁面不符。請稍後再試；一直如此，請告訴編輯部。") }
  var minorUpdateNotice: String { localized("协议有小的更新，不必重新同意。", "協議有小的更新，不必重新同意。") }
  var seeChanges: String { localized("看看改了什么", "看看改了什麼") }
}
