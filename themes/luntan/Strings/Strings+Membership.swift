/// Strings of the application for membership.
extension Strings {
  var stepQuestions: String { localized("完善信息", "完善資訊") }
  var stepReview: String { localized("审核", "審核") }

  // The reader's secret code.
  var applyTitle: String { localized("申请专业版", "申請專業版") }
  var applyNotice: String {
    localized(
      "先在这个浏览器里生成您的专属码，再填写几个问题，加密后交给编辑部审核。已有访问码的，直接在下面输入。",
      "先在這個瀏覽器裡產生您的專屬碼，再填寫幾個問題，加密後交給編輯部審核。已有存取碼的，直接在下面輸入。")
  }
  var makeSecret: String { localized("生成专属码并申请", "產生專屬碼並申請") }
  var secretTitle: String { localized("请抄写或保存：您的专属码", "請抄寫或保存：您的專屬碼") }
  var secretNotice: String {
    localized(
      "专属码只显示这一次。换设备，或者浏览器清除了数据，都靠它找回；编辑部没有它，也补不了。",
      "專屬碼只顯示這一次。換裝置，或者瀏覽器清除了資料，都靠它找回；編輯部沒有它，也補不了。")
  }
  var saved: String { localized("已保存，继续", "已保存，繼續") }
  var copy: String { localized("复制", "複製") }
  var selected: String { localized("已选中，请按复制键。", "已選取，請按複製鍵。") }
  var haveSecret: String { localized("已有专属码", "已有專屬碼") }
  var textCopied: String { localized("已复制。", "已複製。") }
  var secretHint: String { localized("27个字母和数字；大小写、空格、横线、全角都可以。", "27個字母和數字；大小寫、空格、橫線、全形都可以。") }
  var mistypedSecret: String { localized("输入的专属码不完整，或者有输错的地方。请逐位核对后再试。", "輸入的專屬碼不完整，或者有輸錯的地方。請逐位核對後再試。") }
  var restore: String { localized("找回", "找回") }

  // Questions.
  var questionsTitle: String { localized("完善信息", "完善資訊") }
  var questionsNotice: String {
    localized(
      "回答在这个浏览器里加密，只有编辑部能解开；决定以后，编辑部不再保存您的回答。", "回答在這個瀏覽器裡加密，只有編輯部能解開；決定以後，編輯部不再保存您的回答。")
  }
  var optional: String { localized("（选填）", "（選填）") }
  var choose: String { localized("请选择", "請選擇") }
  var needsConsent: String { localized("这一项是敏感个人信息，请单独同意，或者留空。", "這一項是敏感個人資料，請單獨同意，或者留空。") }
  var apply: String { localized("提交申请", "提交申請") }

  // The encrypted application.
  var sentTitle: String { localized("把申请发给编辑部", "把申請發給編輯部") }
  var sentNotice: String {
    localized(
      "申请已经加密，是下面这一段文字。请复制或存成文件，粘贴到邮件正文里或作为附件发出；不要改动。",
      "申請已經加密，是下面這一段文字。請複製或存成檔案，貼到郵件內文裡或作為附件發出；不要改動。")
  }
  var saveFile: String { localized("存成文件", "存成檔案") }
  var delivered: String { localized("已经发出", "已經發出") }

  // The editors' decision.
  var reviewTitle: String { localized("审核中", "審核中") }
  var reviewNotice: String { localized("工作人员正在审核中，请您耐心等待", "工作人員正在審核中，請您耐心等待") }
  var checkResult: String { localized("查看结果", "查看結果") }
  var resend: String { localized("再发一次", "再發一次") }
  var stillWaiting: String { localized("还没有结果，请过些时候再看。", "還沒有結果，請過些時候再看。") }
  var recordsUnavailable: String { localized("暂时读不到审核结果，请稍后再试。", "暫時讀不到審核結果，請稍後再試。") }
  var moreTitle: String { localized("请补充信息", "請補充資訊") }
  var moreNotice: String { localized("编辑部还需要您补充：", "編輯部還需要您補充：") }
  var rejectedTitle: String { localized("审核未通过", "審核未通過") }
  var rejectedNotice: String { localized("没有通过的原因如下。修改以后可以重新提交，填过的回答还在。", "沒有通過的原因如下。修改以後可以重新提交，填過的回答還在。") }
  var endedTitle: String { localized("会员资格已取消", "會員資格已取消") }
  var endedNotice: String {
    localized("编辑部取消了您的会员资格，新的内容打不开了。可以重新申请，或者联系编辑部。", "編輯部取消了您的會員資格，新的內容打不開了。可以重新申請，或者聯絡編輯部。")
  }
  var applyAgain: String { localized("重新提交", "重新提交") }
  var approvedTitle: String { localized("您已通过HCP身份认证和信息审核", "您已通過HCP身分認證和資訊審核") }
  var approvedNotice: String { localized("这个浏览器现在可以阅读面向专业人士的正文。", "這個瀏覽器現在可以閱讀面向專業人士的正文。") }
  var countdown: String { localized("5秒后自动进入", "5秒後自動進入") }
  var stay: String { localized("留在本页", "留在本頁") }
  var yourDigits: String { localized("您的编号：", "您的編號：") }
}
