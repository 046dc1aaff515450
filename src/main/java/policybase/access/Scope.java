package policybase.access;

import java.util.Arrays;
import java.util.Optional;

/// What a key of another system opens (接口权限).
public enum Scope {
    /// What anybody may read without a key too; with one it is counted by key instead of by address.
    READ_PUBLIC("read:public", "读公开内容"),
    /// Entries and notes for operators only (仅坐席).
    READ_OPERATORS("read:operators", "读仅供坐席的内容"),
    /// Entries in the hotlines' template, as drafts.
    WRITE_ENTRIES("write:entries", "导入咨询条目草稿"),
    WRITE_GAPS("write:gaps", "登记没有答案的问题"),
    WRITE_CORRECTIONS("write:corrections", "提交纠错"),
    /// Being told of changes (webhook).
    MANAGE_HOOKS("manage:hooks", "登记变更通知地址");

    private final String word;
    private final String label;

    Scope(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /// As it is written in lists of scopes: `read:public`.
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<Scope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
