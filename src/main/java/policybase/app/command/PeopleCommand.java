package policybase.app.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.access.Account;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.part.Outcome;
import policybase.app.part.Place;
import policybase.app.part.Terminal;
import policybase.document.Fault;
import policybase.store.Actor;

/// Accounts from the machine's own terminal: for the first ones, and when nobody can get in any more.
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "工作台的账号：列出、添加、重置口令、停用和启用。平时请用网页 /desk/people。",
        subcommands = {
            PeopleCommand.Listing.class,
            PeopleCommand.Adding.class,
            PeopleCommand.Resetting.class,
            PeopleCommand.Locking.class,
            PeopleCommand.Unlocking.class
        })
public final class PeopleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Outcome.WRONG;
    }

    /// What every one of them needs.
    private abstract static class One implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Option(names = "--by", paramLabel = "姓名", description = "经手人，记入审计日志")
        private String person = "";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public final Integer call() {
            try (var base = place.open()) {
                act(base);
            }
            return 0;
        }

        abstract void act(Base base);

        Actor actor() {
            return Terminal.actor(person);
        }

        void say(String line) {
            spec.commandLine().getOut().println(line);
        }
    }

    /// All accounts.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出全部账号。")
    static final class Listing extends One {
        @Override
        void act(Base base) {
            base.people().all().forEach(account -> say(line(account)));
        }

        private static String line(Account account) {
            return String.join(
                    "\t",
                    account.login(),
                    account.name(),
                    account.department().isEmpty() ? "全县" : account.department(),
                    account.roleLabels(),
                    account.locked() ? "停用" : account.oneTime() ? "待改口令" : "启用");
        }
    }

    /// A new account.
    @Command(name = "add", mixinStandardHelpOptions = true, description = "添加一个账号，显示它的一次性口令。")
    static final class Adding extends One {
        @Parameters(paramLabel = "LOGIN", description = "登录名，如 zhangsan")
        private String login = "";

        @Option(names = "--name", required = true, paramLabel = "姓名", description = "姓名")
        private String name = "";

        @Option(names = "--department", paramLabel = "部门", description = "所属部门；不写是全县")
        private String department = "";

        @Option(
                names = "--role",
                required = true,
                split = ",",
                paramLabel = "角色",
                description = "采编、审核、签发、法制、坐席、管理员、审计员；可以写多个，逗号隔开")
        private List<String> roles = List.of();

        @Override
        void act(Base base) {
            var made = base.people().add(login, name, department, roles(), actor());
            say("已添加 " + made.account().login() + "，一次性口令：" + made.password() + " （只显示这一次）");
        }

        private Set<Role> roles() {
            var known = Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining("、"));
            return roles.stream()
                    .map(name -> Role.named(name.strip())
                            .orElseThrow(
                                    () -> new Fault(Fault.Kind.INVALID, "没有“" + name + "”这个角色，可以写：" + known + "。")))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }
    }

    /// A new one-time password.
    @Command(name = "reset", mixinStandardHelpOptions = true, description = "重置口令，显示新的一次性口令；原来的登录全部退出。")
    static final class Resetting extends One {
        @Parameters(paramLabel = "LOGIN", description = "登录名")
        private String login = "";

        @Override
        void act(Base base) {
            say("新的一次性口令：" + base.people().reset(login, actor()).password() + " （只显示这一次）");
        }
    }

    /// Nobody signs in with it any more.
    @Command(name = "lock", mixinStandardHelpOptions = true, description = "停用一个账号；它的登录全部退出。")
    static final class Locking extends One {
        @Parameters(paramLabel = "LOGIN", description = "登录名")
        private String login = "";

        @Override
        void act(Base base) {
            base.people().lock(login, actor());
            say("已停用 " + login);
        }
    }

    /// It may be used again.
    @Command(name = "unlock", mixinStandardHelpOptions = true, description = "重新启用一个账号。")
    static final class Unlocking extends One {
        @Parameters(paramLabel = "LOGIN", description = "登录名")
        private String login = "";

        @Override
        void act(Base base) {
            base.people().unlock(login, actor());
            say("已启用 " + login);
        }
    }
}
