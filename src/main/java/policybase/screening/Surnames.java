package policybase.screening;

import java.util.regex.Pattern;

/// 姓: what Chinese names begin with, for telling a name beside a cue from other words.
final class Surnames {
    /// The common single ones, and double ones, as an alternative of a pattern.
    static final String PATTERN = "(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|百里|呼延|"
            + "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤桂冉蒲苟符屈晏鲜牟庞向文康施牛樊葛邢安齐易乔伍庄殷颜倪左洪岳涂兰尚章鲁俞翟阎聂温柴詹焦鄢柏瞿裴祝甘骆费冷卓卜辛关荣耿霍欧游阮凌柳习景盛覃谷饶阳敖])";

    /// Words that begin like a name and are none.
    static final Pattern NOT_NAMES = Pattern.compile(
            "^(?:单位|年龄|性别|住址|职务|职业|学历|电话|民族|时间|金额|成绩|别名|党员|户主|于是|任何|任职|任务|向[前上下外内]|向你|向您|万[元人]|文件|文化|安[全置]|金融|马上|白天|高中|"
                    + "高[级新龄]|方[面便法案]|武装|温度|关于|何时|何地|范围|许可|江[河苏西]|田地|林[地业]|石[油料]|程序|安[排心]|余额|章程|易地|施[工行]|毛利|牛羊|习惯|经常|康复|游客|景区|尚[未且]|黄金|白[酒色]|"
                    + "严[重格]|钱|车|左右|解决|什么|公司|农民|经理|主任|同志|老师)");

    private Surnames() {}
}
