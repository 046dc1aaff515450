package policybase.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.document.Fault;
import policybase.web.http.Declined;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.http.WrongParameters;
import policybase.web.view.ErrorView;

/// Turns trouble into answers, once: problem details (RFC 9457) for the interface, a plain page for people.
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /// Seconds until what is busy is worth asking again.
    private static final String SOON = "2";

    private final Renderer renderer;

    /// Problem details as RFC 9457 has them, with every fault of the parameters.
    record ProblemJson(
            String type, String title, int status, String detail, String instance, List<Params.Wrong> errors) {}

    Errors(Renderer renderer) {
        this.renderer = renderer;
    }

    void register(RoutesConfig routes) {
        routes.exception(
                WrongParameters.class, (wrong, context) -> answer(context, 400, "网址里的参数有误，请改正后再试。", wrong.wrongs()));
        routes.exception(Fault.class, (fault, context) -> {
            var status = status(fault.kind());
            if (fault.kind() == Fault.Kind.BROKEN) {
                LOG.error("{} {}", context.method(), context.path(), fault);
            }
            if (fault.kind() == Fault.Kind.BUSY) {
                context.header("Retry-After", SOON);
            }
            answer(context, status, fault.kind() == Fault.Kind.BROKEN ? "系统出了问题，我们会尽快处理。" : text(fault), List.of());
        });
        routes.exception(
                Declined.class,
                (declined, context) -> answer(
                        context,
                        declined.status(),
                        Optional.ofNullable(declined.getMessage()).orElse("请求没有办成。"),
                        List.of()));
        routes.exception(
                HttpResponseException.class,
                (exception, context) ->
                        answer(context, exception.getStatus(), sentence(exception.getStatus()), List.of()));
        routes.exception(Exception.class, (exception, context) -> {
            LOG.error("{} {}", context.method(), context.path(), exception);
            answer(context, 500, "系统出了问题，我们会尽快处理。", List.of());
        });
    }

    private void answer(Context context, int status, String detail, List<Params.Wrong> wrongs) {
        context.status(status);
        if (isForMachines(context.path())) {
            context.json(new ProblemJson("about:blank", title(status), status, detail, context.path(), wrongs))
                    .contentType("application/problem+json; charset=utf-8");
        } else {
            renderer.render(
                    context,
                    "error.jte",
                    new ErrorView(
                            renderer.frame(context, title(status)),
                            status,
                            title(status),
                            detail,
                            wrongs.stream()
                                    .map(wrong -> new ErrorView.Wrong(wrong.parameter(), wrong.message()))
                                    .toList()));
        }
    }

    static int status(Fault.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case MISSING -> 404;
            case CONFLICT -> 409;
            case BUSY -> 503;
            case BROKEN -> 500;
        };
    }

    private static boolean isForMachines(String path) {
        return path.startsWith("/api/") || path.equals("/health") || path.equals("/metrics");
    }

    private static String text(Fault fault) {
        var message = fault.getMessage();
        return message == null || message.isEmpty() ? "请求没有办成。" : message;
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求有误";
            case 401 -> "需要密钥";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405 -> "不支持这种操作";
            case 410 -> "要从头再取";
            case 413 -> "内容太大";
            case 429 -> "请求太多，请稍后再试";
            case 503 -> "暂时忙，请稍后再试";
            default -> status >= 500 ? "系统出了问题" : "请求没有办成";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "这个接口要有密钥，放在 Authorization: Bearer 后面；或者所给的密钥不对、已经作废。密钥请向本库管理员要。";
            case 403 -> "所给的密钥没有这项权限，请让本库管理员加上。";
            case 429 -> "一分钟里的请求太多了，请过几秒再试（见 Retry-After）；需要多读的请向本库管理员要密钥。";
            case 404 -> "没有这个网页，可能已经撤下，也可能网址抄错了。";
            case 405 -> "这个地址只能查看，不能提交。";
            default -> status >= 500 ? "系统出了问题，我们会尽快处理。" : "请求没有办成，请检查后再试。";
        };
    }
}
