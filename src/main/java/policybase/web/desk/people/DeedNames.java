package policybase.web.desk.people;

import java.util.Map;

/// What deeds are called for people; one that has no name here is shown by its word.
final class DeedNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("session.begin", "登录"),
            Map.entry("session.wrong", "登录失败"),
            Map.entry("session.locked", "停用账号试图登录"),
            Map.entry("session.end", "退出"),
            Map.entry("session.end-others", "退出其他登录"),
            Map.entry("people.add", "添加账号"),
            Map.entry("people.edit", "修改账号"),
            Map.entry("people.reset", "重置口令"),
            Map.entry("people.lock", "停用账号"),
            Map.entry("people.unlock", "启用账号"),
            Map.entry("people.password", "修改口令"),
            Map.entry("keys.make", "新建密钥"),
            Map.entry("keys.revoke", "作废密钥"),
            Map.entry("cleanup", "打开清理"),
            Map.entry("cleanup.decision", "修改清理决定"),
            Map.entry("cleanup.exact", "认可准确条目"),
            Map.entry("cleanup.absent", "标记库中没有"),
            Map.entry("cleanup.unlisted", "认可未列入"),
            Map.entry("cleanup.confirm", "确认清理"),
            Map.entry("cleanup.items.accept", "认可条目"),
            Map.entry("cleanup.items.reject", "条目不处理"),
            Map.entry("cleanup.items.reopen", "条目改回待定"),
            Map.entry("cleanup.items.undo", "撤销条目"),
            Map.entry("tasks.settle", "办结待办"),
            Map.entry("tasks.reopen", "改回待办"),
            Map.entry("validity.confirm", "认定效力"),
            Map.entry("validity.reject", "不予认定效力"),
            Map.entry("validity.record", "登记效力变化"),
            Map.entry("validity.take-back", "撤回效力认定"),
            Map.entry("plan.trial", "试算分工表"),
            Map.entry("plan.import", "登记分工表"),
            Map.entry("plan.accept", "认作台账材料"),
            Map.entry("plan.reject", "去掉台账材料"),
            Map.entry("plan.done", "台账任务完成"),
            Map.entry("plan.reopen", "台账任务重新办理"),
            Map.entry("reports.step", "答复坐席报送"),
            Map.entry("command.import", "命令行收录"),
            Map.entry("command.import.publish", "命令行收录并发布"),
            Map.entry("command.entries.import", "命令行导入咨询条目"),
            Map.entry("command.register.decide", "命令行认定规范性文件"),
            Map.entry("command.cleanup.open", "命令行打开清理"),
            Map.entry("command.cleanup.decision", "命令行修改清理决定"),
            Map.entry("command.cleanup.exact", "命令行认可准确条目"),
            Map.entry("command.cleanup.confirm", "命令行确认清理"),
            Map.entry("command.serve.sample", "启动时收录样例"));

    private DeedNames() {}

    static String of(String word) {
        return NAMES.getOrDefault(word, word);
    }
}
