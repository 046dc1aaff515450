package policybase.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import policybase.document.Fault;
import policybase.store.Accounts;
import policybase.store.Accounts.Kept;
import policybase.store.Accounts.Secret;
import policybase.store.Actor;
import policybase.store.Deed;

/// Who works here, and what an administrator does about it. Every change is a line in the audit log.
public final class People {
    private static final String LOGIN = "[a-z][a-z0-9._-]{1,31}";
    private static final int LONGEST = 40;

    /// A one-time password: 12 of 54 characters that nobody mistakes for another are 69 bits.
    private static final int ONE_TIME = 12;

    private static final String UNLIKE_OTHERS = "[^a-km-zA-HJ-NP-Z2-9]";

    private final Accounts accounts;
    private final Passwords passwords = new Passwords();
    private final Clock clock;
    private final Supplier<String> tokens;

    /// @param password to be told once
    public record Made(Account account, String password) {
        @Override
        public String toString() {
            return "Made[" + account.login() + "]";
        }
    }

    /// @param tokens unguessable texts, each another
    public People(Accounts accounts, Clock clock, Supplier<String> tokens) {
        this.accounts = accounts;
        this.clock = clock;
        this.tokens = tokens;
    }

    public List<Account> all() {
        return accounts.all().stream().map(Account::of).toList();
    }

    /// Somebody, and when they last signed in.
    public record Seen(Account account, Optional<Instant> lastIn) {}

    public List<Seen> everybody() {
        return accounts.all().stream()
                .map(kept -> new Seen(Account.of(kept), kept.lastIn()))
                .toList();
    }

    public boolean isEmpty() {
        return accounts.all().isEmpty();
    }

    public Account find(String login) {
        return Account.of(kept(login));
    }

    /// As it is kept: in small letters, without blanks around it.
    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /// A new account with a password for its first sign-in only.
    public Made add(String typed, String name, String department, Set<Role> roles, Actor actor) {
        var login = login(typed);
        if (!login.matches(LOGIN)) {
            throw new Fault(Fault.Kind.INVALID, "登录名用2到32个小写字母、数字、点、横线，以字母开头，例如 zhangsan。");
        }
        check(name, department, roles);
        var password = oneTime();
        var now = clock.instant();
        var kept = new Kept(
                login,
                1,
                name.strip(),
                department.strip(),
                names(roles),
                new Secret(passwords.hash(password), true, now),
                false,
                1,
                now,
                Optional.empty());
        if (!accounts.add(kept, new Deed(actor, "people.add", login, "", told(kept), now))) {
            throw new Fault(Fault.Kind.CONFLICT, "登录名“" + login + "”已经有人用了，请换一个。");
        }
        return new Made(Account.of(kept), password);
    }

    /// @param revision what the person who edits has seen
    public Account edit(String login, int revision, String name, String department, Set<Role> roles, Actor actor) {
        check(name, department, roles);
        var before = kept(login);
        var wanted = before.with(name.strip(), department.strip(), names(roles));
        if (before.revision() != revision) {
            throw new Fault(
                    Fault.Kind.CONFLICT,
                    "没有保存：您打开以后，这个账号由别人改过。现在是“" + told(before) + "”，您要改成“" + told(wanted) + "”。请看过再改。");
        }
        refuseSelf(login, actor, "自己的角色要由另一位管理员来改。");
        if (!roles.contains(Role.ADMINISTRATOR)) {
            keepOneAdministrator(before);
        }
        change(wanted, new Deed(actor, "people.edit", login, told(before), told(wanted), clock.instant()));
        return Account.of(wanted);
    }

    /// A new one-time password; every session of the account ends.
    public Made reset(String login, Actor actor) {
        refuseSelf(login, actor, "自己的口令请到“修改口令”页改。");
        var before = kept(login);
        var password = oneTime();
        var now = clock.instant();
        var after = before.with(new Secret(passwords.hash(password), true, now));
        change(after, new Deed(actor, "people.reset", login, now));
        return new Made(Account.of(after), password);
    }

    /// Nobody signs in with a locked account; its sessions end.
    public void lock(String login, Actor actor) {
        refuseSelf(login, actor, "不能停用自己的账号。");
        var before = kept(login);
        if (before.locked()) {
            throw new Fault(Fault.Kind.CONFLICT, "这个账号已经停用。");
        }
        keepOneAdministrator(before);
        change(before.locked(true), new Deed(actor, "people.lock", login, "启用", "停用", clock.instant()));
    }

    public void unlock(String login, Actor actor) {
        var before = kept(login);
        if (!before.locked()) {
            throw new Fault(Fault.Kind.CONFLICT, "这个账号没有停用。");
        }
        change(before.locked(false), new Deed(actor, "people.unlock", login, "停用", "启用", clock.instant()));
    }

    /// Somebody's own new password.
    public void changePassword(Account account, String old, String chosen, Actor actor) {
        var before = kept(account.login());
        if (!passwords.isRight(old, before.secret().hash())) {
            throw new Fault(Fault.Kind.INVALID, "现在的口令不对，请再试一次。");
        }
        if (old.equals(chosen)) {
            throw new Fault(Fault.Kind.INVALID, "新口令要和现在的口令不同。");
        }
        PasswordRules.refusal(chosen, before.login(), before.name()).ifPresent(why -> {
            throw new Fault(Fault.Kind.INVALID, why);
        });
        var now = clock.instant();
        change(
                before.with(new Secret(passwords.hash(chosen), false, now)),
                new Deed(actor, "people.password", before.login(), now));
    }

    private void change(Kept after, Deed deed) {
        if (!accounts.change(after, deed)) {
            throw moved();
        }
    }

    private Kept kept(String login) {
        return accounts.find(login(login))
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有登录名为“" + login + "”的账号。"));
    }

    private static Fault moved() {
        return new Fault(Fault.Kind.CONFLICT, "这个账号刚刚由别人改过，请看过最新内容再改。");
    }

    private static void check(String name, String department, Set<Role> roles) {
        if (name.isBlank()
                || name.strip().length() > LONGEST
                || department.strip().length() > LONGEST) {
            throw new Fault(Fault.Kind.INVALID, "请写明姓名；姓名和部门最多" + LONGEST + "个字。");
        }
        Role.refusal(roles).ifPresent(why -> {
            throw new Fault(Fault.Kind.INVALID, why);
        });
    }

    private static void refuseSelf(String login, Actor actor, String why) {
        if (login(login).equals(actor.login())) {
            throw new Fault(Fault.Kind.INVALID, why);
        }
    }

    private void keepOneAdministrator(Kept leaving) {
        if (Account.of(leaving).roles().contains(Role.ADMINISTRATOR)
                && all().stream()
                        .noneMatch(other -> !other.login().equals(leaving.login())
                                && !other.locked()
                                && other.roles().contains(Role.ADMINISTRATOR))) {
            throw new Fault(Fault.Kind.INVALID, "这是唯一的管理员，请先另设一位管理员。");
        }
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }

    private static String told(Kept kept) {
        var account = Account.of(kept);
        return account.name() + "；" + (account.department().isEmpty() ? "全县" : account.department()) + "；"
                + account.roleLabels();
    }

    /// xxxx-xxxx-xxxx
    private String oneTime() {
        var letters = "";
        while (letters.length() < ONE_TIME) {
            letters += tokens.get().replaceAll(UNLIKE_OTHERS, "");
        }
        return letters.substring(0, ONE_TIME).replaceAll("(.{4})(?=.)", "$1-");
    }
}
