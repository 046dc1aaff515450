package policybase.overview;

/// Why something is to be done, with the word in addresses.
public enum Reason {
    REVIEW("review", "待审核", "文件和咨询条目等人审核、终审或发布，或者退回来等人改"),
    SUSPECT("suspect", "疑似废止", "别的文件或清理结果说它废止、失效，还没有人认定"),
    EXPIRING("expiring", "即将到期", "文件有效期将满，咨询条目复核日期将到"),
    SOURCE("source", "来源已变", "所依据的文件废止、修改或失效了，文件要复核，咨询条目已停用"),
    MISSED("missed", "未命中", "群众和坐席问了没有问到的"),
    UNREAD("unread", "抽取失败", "读不出来、没有收进来的原件"),
    UNVERIFIED("unverified", "待核实", "施行日期不明或前后矛盾，效力认不出来"),
    REPLY("reply", "待答复", "公众纠错和坐席报来的，到期要答复"),
    PLAN("plan", "台账任务", "任务台账里有日期、还没有完成的");

    private final String code;
    private final String label;
    private final String told;

    Reason(String code, String label, String told) {
        this.code = code;
        this.label = label;
        this.told = told;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /// What it means, in a few words.
    public String told() {
        return told;
    }
}
