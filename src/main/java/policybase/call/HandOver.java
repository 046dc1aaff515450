package policybase.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import policybase.screening.Masking;

/// What the work-order system (工单系统) is given of a call. Who called and how to reach them is entered there and never
/// passes through here.
///
/// @param sort what the caller wants: 咨询, 求助 …
/// @param place the town or village, as far as told
/// @param content what it is about
/// @param shown what the base told them already
/// @param department proposed to take it
/// @param due by when
public record HandOver(
        LocalDateTime at,
        String sort,
        String place,
        String content,
        String shown,
        String department,
        LocalDate due,
        boolean secret) {
    /// 诉求类型, in the order of the form.
    public static final List<String> SORTS = List.of("咨询", "求助", "投诉", "举报", "建议", "表扬");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// Ready to be pasted; personal data in what was typed gives way to what it was.
    public String text() {
        return String.join(
                "\n",
                "诉求人：（在工单系统登记，可匿名）",
                "联系方式：（在工单系统登记）",
                "来电时间：" + MOMENT.format(at),
                "诉求类型：" + sort,
                "地点：" + orUnknown(Masking.mask(place)),
                "内容：" + orUnknown(Masking.mask(content)),
                "已查知识点：" + (shown.isBlank() ? "知识库没有能直接答复的内容" : Masking.mask(shown)),
                "拟承办单位：" + orUnknown(department),
                "办结时限：" + due,
                "是否保密：" + (secret ? "是" : "否"));
    }

    private static String orUnknown(String text) {
        return text.isBlank() ? "（未说明）" : text;
    }
}
