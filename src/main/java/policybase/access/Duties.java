package policybase.access;

import java.util.Collection;
import java.util.Optional;

/// Who must not be the same person (职责分离). Each gives the reason why not, in a plain sentence; empty: go ahead.
/// Persons are told apart by their logins.
public final class Duties {
    private Duties() {}

    /// @param authors everybody who wrote on this revision or its like since the last review
    public static Optional<String> refusesReview(Account person, Collection<String> authors, String owner) {
        if (!person.may(Right.REVIEW)) {
            return Optional.of("您没有审核的权限。");
        }
        if (authors.contains(person.login())) {
            return Optional.of("这份内容是您采编的，要由别人审核。");
        }
        return refusesDepartment(person, owner);
    }

    /// @param reviewers everybody who reviewed this revision
    public static Optional<String> refusesApproval(
            Account person, Collection<String> authors, Collection<String> reviewers, String owner) {
        if (!person.may(Right.APPROVE)) {
            return Optional.of("您没有签发的权限。");
        }
        if (authors.contains(person.login())) {
            return Optional.of("这份内容是您采编的，要由别人签发。");
        }
        if (reviewers.contains(person.login())) {
            return Optional.of("这份内容是您审核的，要由别人签发。");
        }
        return refusesDepartment(person, owner);
    }

    public static Optional<String> refusesWriting(Account person, String owner) {
        return person.may(Right.WRITE_DRAFTS) ? refusesDepartment(person, owner) : Optional.of("您没有采编的权限。");
    }

    public static Optional<String> refusesReading(Account person, String owner) {
        return person.may(Right.READ_DRAFTS) ? refusesDepartment(person, owner) : Optional.of("您没有看草稿的权限。");
    }

    private static Optional<String> refusesDepartment(Account person, String owner) {
        return person.covers(owner)
                ? Optional.empty()
                : Optional.of(
                        owner.isEmpty()
                                ? "这份内容还没有定主管部门，由县级人员处理。"
                                : "这份内容归" + owner + "，您属于" + person.department() + "。");
    }
}
