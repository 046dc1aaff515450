package policybase.web.desk.intake;

import io.javalin.http.Context;
import java.util.Optional;
import policybase.curate.review.By;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.web.room.Guard;

/// What requests about a draft have in common.
final class Asked {
    private Asked() {}

    static By by(Context context) {
        var visit = Guard.visit(context);
        return new By(visit.account(), visit.actor());
    }

    static DocumentId id(Context context) {
        var id = context.pathParam("id");
        if (!DocumentId.isValid(id)) {
            throw new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。");
        }
        return new DocumentId(id);
    }

    static String page(DocumentId id) {
        return IntakeRoom.BASE + "/" + id;
    }

    static String query(Context context, String name, int longest) {
        var text = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
