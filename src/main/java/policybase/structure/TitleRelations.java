package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Relation;
import policybase.document.Relation.Cited;
import policybase.document.RelationKind;
import policybase.document.Title;
import policybase.structure.Citations.Citation;

/// What a title alone says about other documents: 印发, 转发, 修改…的决定, 解读, 补充通知, 更正, 延长…有效期.
final class TitleRelations {
    private static final Pattern REPLY = Pattern.compile("问题的?(?:复函|答复|批复|函)$");

    private static final Pattern SAID_TO_MEAN = Pattern.compile("第[^，。；]{1,8}[条款项](?:所称|规定的|中的?)[“\"]");

    private static final List<Form> FORMS = List.of(
            new Form("(?:修改|修订|修正)(?!后)(?:部分|和废止|、废止)?.{0,12}$", RelationKind.AMENDS),
            new Form("(?:废止|废除).{0,8}$", RelationKind.REPEALS),
            new Form("(?:宣布|公布).{0,8}失效.{0,8}$", RelationKind.LAPSES),
            new Form("(?:延长|延续|继续执行|继续实施|重新公布|重新发布|重新印发).{0,8}$", RelationKind.RENEWS),
            new Form("(?:暂停|停止)(?:执行|实施|施行).{0,8}$|暂时调整(?:实施|适用).{0,4}$", RelationKind.SUSPENDS),
            new Form("恢复(?:执行|实施|施行).{0,8}$", RelationKind.RESUMES),
            new Form("(?:转发|批转).{0,30}$", RelationKind.FORWARDS),
            new Form("(?:印发|颁发|下发|发布|公布|颁布).{0,30}$", RelationKind.ISSUES),
            new Form("(?:解读|图解|读懂|问答).{0,8}$", RelationKind.EXPLAINS),
            new Form("(?:补充|调整).{0,8}$", RelationKind.SUPPLEMENTS),
            new Form("(?:更正|勘误).{0,8}$", RelationKind.CORRECTS),
            new Form("(?:贯彻落实|贯彻实施|贯彻执行|贯彻|落实|实施).{0,6}$", RelationKind.IMPLEMENTS));
    private static final List<Form> AFTER = List.of(
            new Form("^.{0,12}(?:解读|图解|问答|政策问答|一图读懂)", RelationKind.EXPLAINS),
            new Form("^.{0,10}(?:补充通知|补充规定|补充意见)", RelationKind.SUPPLEMENTS),
            new Form("^.{0,6}有效期", RelationKind.RENEWS),
            new Form("^.{0,6}(?:更正|勘误)", RelationKind.CORRECTS),
            new Form("^.{0,12}(?:若干问题|有关问题|具体应用|适用)?.{0,8}的?解释$", RelationKind.INTERPRETS),
            new Form("^.{0,4}(?:实施细则|实施办法|实施意见|实施方案)", RelationKind.IMPLEMENTS));

    /// 中华人民共和国刑法修正案（十一）.
    private static final Pattern AMENDMENT = Pattern.compile("^(?<law>[\\p{IsHan}]{2,30})修正案(?:[（(].{1,6}[）)])?$");

    private final Citations citations;

    TitleRelations(Citations citations) {
        this.citations = citations;
    }

    private record Form(Pattern pattern, RelationKind kind) {
        Form(String pattern, RelationKind kind) {
            this(Pattern.compile(pattern), kind);
        }
    }

    List<Relation> read(String title, Optional<String> inner) {
        var outer = Title.level(title);
        var out = new ArrayList<Relation>();
        var named = citations.in(outer);
        for (var citation : named) {
            kind(outer, citation, named.getFirst().start())
                    .ifPresent(
                            kind -> out.add(new Relation(kind, citation.cited(), Optional.empty(), List.of(), title)));
        }
        var amendment = AMENDMENT.matcher(outer);
        if (named.isEmpty() && amendment.find()) {
            var cited = new Cited(Optional.of(amendment.group("law")), Optional.empty());
            out.add(new Relation(RelationKind.AMENDS, cited, Optional.empty(), List.of(), title));
        } else if (named.isEmpty()) {
            inner.ifPresent(name -> out.add(new Relation(
                    title.contains("批转") || title.contains("转发") ? RelationKind.FORWARDS : RelationKind.ISSUES,
                    new Cited(Optional.of(name), Optional.empty()),
                    Optional.empty(),
                    List.of(),
                    title)));
        }
        return out;
    }

    private static Optional<RelationKind> kind(String title, Citation citation, int first) {
        var behind = title.substring(citation.end());
        for (var form : AFTER) {
            if (form.pattern().matcher(behind).find()) {
                return Optional.of(form.kind());
            }
        }
        var before = title.substring(0, first);
        for (var form : FORMS) {
            if (form.pattern().matcher(before).find()) {
                return Optional.of(form.kind());
            }
        }
        return Optional.empty();
    }

    /// What a sentence makes of a document it names: a reply (复函, 答复) that says what a provision means interprets it,
    /// any other text only cites it.
    static RelationKind mentioned(String title, String sentence) {
        return REPLY.matcher(title).find() && SAID_TO_MEAN.matcher(sentence).find()
                ? RelationKind.INTERPRETS
                : RelationKind.CITES;
    }
}
