package policybase.web.desk.entries;

import io.javalin.http.Context;
import policybase.curate.entry.Person;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.store.Accounts;
import policybase.store.Store;
import policybase.web.room.Guard;

/// Who is there, and which entry they mean.
final class Visits {
    private Visits() {}

    static Person person(Context context) {
        var account = Guard.visit(context).account();
        return new Person(account.login(), account.name());
    }

    /// The name of a person; what stands there of one who is not here.
    static String name(Store store, String login) {
        return store.accounts().find(login).map(Accounts.Kept::name).orElse(login);
    }

    /// Whoever belongs to a department works on its entries only.
    static void mayWork(Context context, String department) {
        if (!Guard.visit(context).account().covers(department)) {
            throw new Fault(
                    Fault.Kind.INVALID,
                    department.isEmpty()
                            ? "请把责任单位写成您的单位：" + Guard.visit(context).account().department() + "。"
                            : "这一条归" + department + "，您属于"
                                    + Guard.visit(context).account().department() + "。");
        }
    }

    static EntryId id(Context context) {
        var id = context.pathParam("id");
        if (!EntryId.isValid(id)) {
            throw new Fault(Fault.Kind.MISSING, "没有这一条，网址可能抄错了。");
        }
        return new EntryId(id);
    }

    static Entry find(Context context, Store store) {
        return store.entries().find(id(context)).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一条，网址可能抄错了。"));
    }
}
