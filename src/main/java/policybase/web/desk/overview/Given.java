package policybase.web.desk.overview;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Fault;

/// What the address of a page of this room says.
final class Given {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Given() {}

    static String query(Context context, String name, int longest) {
        var text = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /// Page of a list, from 0; the last one where there are not so many.
    static int page(Context context, int total, int size) {
        var page = query(context, "page", 5);
        return page.matches("\\d+") ? Math.min(Integer.parseInt(page), Math.max(0, (total - 1) / size)) : 0;
    }

    static DocumentId document(Context context) {
        var id = context.pathParam("id");
        if (!DocumentId.isValid(id)) {
            throw new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。");
        }
        return new DocumentId(id);
    }

    static long number(Context context) {
        var number = context.pathParam("number");
        if (!number.matches("\\d{1,9}")) {
            throw new Fault(Fault.Kind.MISSING, "没有这一条，网址可能抄错了。");
        }
        return Long.parseLong(number);
    }

    static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).format(MOMENT);
    }
}
