package policybase.screening;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.Piece.Role;

/// 征求意见稿, 送审稿, 草案 … as title or alone under it. A notice that asks for opinions on a draft, or a report on one, is
/// itself no draft.
final class Drafts implements Detector {
    private static final String STAGE = "(?:(?:二次|第二次|再次|公开)?征求意见稿|送审稿|讨论稿|草案|草稿|修改稿|代拟稿|审议稿|初稿|报审稿|报批稿|审查稿|意见征求稿)";
    private static final Pattern TITLE =
            Pattern.compile("[(\\[【]" + STAGE + "[)\\]】]|(?:征求意见稿|送审稿|讨论稿|代拟稿|报审稿|审议稿|草案)$");
    private static final Pattern ABOUT = Pattern.compile("(?:征求|征集|听取).{0,60}(?:意见|建议)(?!稿)|(?:说明|报告|公告|反馈|情况)$");
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*[(\\[【]?\\s*" + STAGE + "\\s*[)\\]】]?\\s*$");

    @Override
    public List<Hit> in(Piece piece) {
        var pattern = piece.role() == Role.TITLE ? TITLE : LINE;
        var applies = piece.role() == Role.TITLE && !ABOUT.matcher(piece.text()).find() || piece.role() == Role.OPENING;
        return applies
                ? Matches.in(piece.text(), pattern).stream()
                        .map(where -> Hit.of(Concern.DRAFT, where))
                        .toList()
                : List.of();
    }
}
