package policybase.curate.cleanup;

import java.util.Optional;
import java.util.regex.Pattern;
import policybase.store.Cleanup.Category;

/// What a heading or a cell says is done to the documents of a list.
final class Categories {
    /// 拟废止, 建议失效: a wish, not yet a decision.
    private static final Pattern WISH = Pattern.compile("(?:拟|建议|申请|提请)(?:予以|宣布)?(?:废止|失效)");

    private Categories() {}

    /// Empty when nothing or more than one thing is said.
    static Optional<Category> in(String text) {
        if (WISH.matcher(text).find()) {
            return Optional.empty();
        }
        var found = new java.util.ArrayList<Category>();
        if (text.contains("废止")) {
            found.add(Category.REPEALED);
        }
        if (text.contains("失效") && !text.contains("未失效")) {
            found.add(Category.LAPSED);
        }
        if (text.contains("继续有效") || text.contains("现行有效") || text.contains("保留") || text.contains("继续执行")) {
            found.add(Category.KEPT);
        }
        if (text.contains("修改") || text.contains("修订")) {
            found.add(Category.PLANNED);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
