package policybase.access;

import static policybase.access.Right.APPROVE;
import static policybase.access.Right.DECIDE_VALIDITY;
import static policybase.access.Right.EDIT_LISTS;
import static policybase.access.Right.MANAGE_KEYS;
import static policybase.access.Right.MANAGE_PEOPLE;
import static policybase.access.Right.NOTIFY_OPERATORS;
import static policybase.access.Right.READ_AUDIT;
import static policybase.access.Right.READ_DRAFTS;
import static policybase.access.Right.READ_REPORTS;
import static policybase.access.Right.RELEASE_LISTS;
import static policybase.access.Right.REVIEW;
import static policybase.access.Right.SELF;
import static policybase.access.Right.TAKE_CALLS;
import static policybase.access.Right.WRITE_DRAFTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What somebody is here for (角色), and with it what they may do: this is the whole table. A person may have several
/// roles, but not any several: see [#refusal].
public enum Role {
    CURATOR("采编", "收录文件、写咨询条目的草稿", READ_DRAFTS, WRITE_DRAFTS, EDIT_LISTS, READ_REPORTS, NOTIFY_OPERATORS),
    REVIEWER("审核", "审核别人写的草稿", READ_DRAFTS, REVIEW, RELEASE_LISTS, READ_REPORTS),
    APPROVER("签发", "签发审核过的草稿", READ_DRAFTS, APPROVE, READ_REPORTS),
    LEGAL("法制", "认定文件的效力，处理清理结果", READ_DRAFTS, DECIDE_VALIDITY, READ_REPORTS),
    OPERATOR("坐席", "用坐席台接听咨询", TAKE_CALLS),
    LEADER("班长", "用坐席台接听咨询，给坐席发通知", TAKE_CALLS, NOTIFY_OPERATORS),
    /// Reads no drafts.
    ADMINISTRATOR("管理员", "管理账号和接口密钥，不看草稿", MANAGE_PEOPLE, MANAGE_KEYS, EDIT_LISTS, RELEASE_LISTS, READ_REPORTS),
    /// Changes nothing.
    AUDITOR("审计员", "看审计日志，不改任何内容", READ_AUDIT, READ_REPORTS);

    private final String label;
    private final String told;
    private final Set<Right> rights;

    Role(String label, String told, Right... rights) {
        this.label = label;
        this.told = told;
        this.rights = EnumSet.of(SELF, rights);
    }

    public String label() {
        return label;
    }

    /// What they are here for, in a few words.
    public String told() {
        return told;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(name) || role.label.equals(name))
                .findFirst();
    }

    /// Why one person cannot have these roles together; empty when they can.
    public static Optional<String> refusal(Set<Role> roles) {
        if (roles.isEmpty()) {
            return Optional.of("请至少选一个角色。");
        }
        if (roles.contains(AUDITOR) && roles.size() > 1) {
            return Optional.of("审计员只看不改，不能兼任其他角色。");
        }
        if (roles.contains(ADMINISTRATOR) && roles.stream().anyMatch(role -> role.may(READ_DRAFTS))) {
            return Optional.of("管理员管人不管稿，不能兼任采编、审核、签发或法制。");
        }
        return Optional.empty();
    }
}
