package policybase.access;

/// What somebody may do (权限). Each address behind the guard asks for exactly one.
public enum Right {
    /// Nobody needs to be signed in: the sign-in form itself, and nothing else.
    ANYBODY("任何人"),
    /// Anybody signed in: their own password and sessions.
    SELF("本人事务"),
    READ_DRAFTS("看草稿"),
    WRITE_DRAFTS("写草稿"),
    REVIEW("审核"),
    APPROVE("签发"),
    DECIDE_VALIDITY("认定效力"),
    TAKE_CALLS("接听咨询"),
    NOTIFY_OPERATORS("给坐席发通知"),
    READ_REPORTS("看统计"),
    EDIT_LISTS("改词表和名录"),
    RELEASE_LISTS("上线词表"),
    MANAGE_PEOPLE("管理人员"),
    MANAGE_KEYS("管理接口密钥"),
    READ_AUDIT("看审计日志");

    private final String label;

    Right(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
