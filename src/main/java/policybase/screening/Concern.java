package policybase.screening;

/// What a finding is about, how much it weighs as a rule, and what to do.
public enum Concern {
    IDENTITY_NUMBER("居民身份证号", Severity.BLOCK, "删去身份证号，确需区分同名的，只留前六位和后四位，中间用星号。"),
    OLD_IDENTITY_NUMBER("疑似十五位身份证号", Severity.WARN, "核对这个号码；若是身份证号，请删去。"),
    TRAVEL_DOCUMENT("护照、通行证号", Severity.WARN, "核对这个号码；若是个人证件号，请删去。"),
    BANK_CARD("个人银行卡号", Severity.BLOCK, "删去卡号、账号；单位收款账户请注明户名。"),
    MOBILE_NUMBER("手机号", Severity.WARN, "个人手机号请删去；确为对外公布的办公号码，请加入公开电话名单或注明理由。"),
    LICENCE_PLATE("车牌号", Severity.WARN, "车牌号能对应到个人，请隐去部分字符。"),
    PERSONAL_MAIL("电子邮箱", Severity.HINT, "若是个人邮箱，请换成单位邮箱。"),
    CREDIT_CODE_OF_PERSON("个体工商户信用代码", Severity.WARN, "个体工商户的代码能查到经营者本人，核对是否需要公开。"),
    NAME_LIST("姓名与个人信息并列的名单", Severity.BLOCK, "名单至多保留姓名、村组和金额，删去证件号、电话、住址、账号、病情、残疾等级等各列。"),
    WEAK_MASK("遮盖不足", Severity.WARN, "遮盖后仍能看出出生日期或大部分号码，只留前六位和后四位，或只留后四位。"),
    SENSITIVE_PERSON("未成年人、患者、受害人等的姓名", Severity.BLOCK, "这类人员的姓名不公开，改用“某某”或删去；不满十四周岁的信息一律按敏感信息处理。"),
    EXACT_SITE("敏感地点的准确位置", Severity.BLOCK, "删去坐标和具体位置，或请保密机构确认。"),
    COORDINATES("精确坐标", Severity.WARN, "核对这个坐标是否可以公开。"),
    SECRECY_MARK("密级标志", Severity.BLOCK, "带密级标志的文件不得公开，请退回并报告保密机构；非涉密文件不得标注密级。"),
    INTERNAL_MARK("内部文件标注", Severity.BLOCK, "内部文件不公开；确可公开的，请制发机关确认并去掉标注。"),
    NOT_PUBLIC("附注为不公开或依申请公开", Severity.BLOCK, "按附注，此件不主动公开；改变公开属性须经制发机关同意。"),
    DRAFT("征求意见稿、送审稿或草案", Severity.BLOCK, "这不是正式文本，请换成正式印发的文本。"),
    COPY_NUMBER("份号", Severity.BLOCK, "有份号的多为涉密文件，请先核对；公开文本不带份号。"),
    URGENCY("紧急程度", Severity.WARN, "加急件请核对是否可以公开，公开文本不带紧急程度。"),
    TRACKED_CHANGES("修订痕迹", Severity.BLOCK, "接受或拒绝全部修订，另存为定稿后重新上传。"),
    COMMENTS("批注", Severity.BLOCK, "删去全部批注，另存后重新上传。"),
    HIDDEN_TEXT("隐藏文字", Severity.WARN, "文件里有设为隐藏的文字，删去后重新上传。"),
    HIDDEN_SHEET("隐藏的工作表、行或列", Severity.BLOCK, "取消隐藏并核对内容，删去不该公开的部分后重新上传。"),
    COVERED_TEXT("色块下面的文字", Severity.BLOCK, "黑块下面的文字仍可复制，请真正删去文字后重新导出。"),
    PICTURE_PLACE("图片中的拍摄位置", Severity.BLOCK, "图片带有定位信息，请去掉后重新上传。"),
    FILE_PROPERTIES("文件属性", Severity.HINT, "原件的属性里有作者、单位等信息，对外提供原件前请清除。"),
    OLD_INSTITUTION("机构名称已变更", Severity.HINT, "核对机构名称。"),
    WORDING("用字用词", Severity.HINT, "核对用字。"),
    SUM("合计与各项之和不符", Severity.WARN, "核对表中的数字。"),
    PERCENTAGE("百分比之和不符", Severity.WARN, "核对各项百分比。"),
    LEFTOVER_MARKUP("残留的网页或排版标记", Severity.HINT, "删去残留的标记。"),
    HALF_WIDTH("中文里的半角标点", Severity.HINT, "改为全角标点。");

    private final String label;
    private final Severity usual;
    private final String advice;

    Concern(String label, Severity usual, String advice) {
        this.label = label;
        this.usual = usual;
        this.advice = advice;
    }

    public String label() {
        return label;
    }

    /// The severity as a rule; single findings may weigh more or less.
    public Severity usual() {
        return usual;
    }

    public String advice() {
        return advice;
    }
}
