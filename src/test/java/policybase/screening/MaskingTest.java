package policybase.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policybase.screening.number.IdentityNumber;

/// What people typed loses its personal data and nothing else. All numbers are invented.
class MaskingTest {
    private static final String IDENTITY = withCheck("51172219900307123");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我叫王小明，电话13800138000，想问低保怎么办 | 我叫【姓名】，电话【手机号】，想问低保怎么办
            本人李秀英今年67岁，能领高龄津贴吗 | 本人【姓名】今年67岁，能领高龄津贴吗
            姓名：张三，住东乡镇 | 姓名：【姓名】，住东乡镇
            姓名：欧阳建国 咨询新农合 | 姓名：【姓名】 咨询新农合
            我老公叫刘大川在外地打工，医保怎么报 | 我老公叫【姓名】在外地打工，医保怎么报
            我是赵铁柱，残疾证丢了怎么补 | 我是【姓名】，残疾证丢了怎么补
            联系人：陈建 139 0013 9000 | 联系人：【姓名】 【手机号】
            手机 138-0013-8000 没收到短信 | 手机 【手机号】 没收到短信
            +86 13800138000 是我的号码 | 【手机号】 是我的号码
            电话１３８００１３８０００打不通 | 电话【手机号】打不通
            手机号是一三八零零一三八零零零 | 手机号是【手机号】
            我家电话0818-5222222没人接 | 我家电话【固定电话】没人接
            老式身份证511722650307123还能用吗 | 老式身份证【身份证号】还能用吗
            卡号6222 0212 3456 7894 没到账 | 卡号【银行卡号】 没到账
            一卡通账号6222021234567894被冻结 | 一卡通账号【银行卡号】被冻结
            车牌川S12345的年检 | 车牌【车牌号】的年检
            新能源车川SD12345充电补贴 | 新能源车【车牌号】充电补贴
            川S·12345违停 | 【车牌号】违停
            邮箱zhangsan@example.com收不到 | 邮箱【邮箱】收不到
            护照号E12345678怎么换 | 护照号【证件号】怎么换
            微信号wangxm_1990联系我 | 微信号【账号】联系我
            我住解放街5栋2单元301室漏水 | 我住解放街【住址】漏水
            """)
    void masksWhatNamesAPerson(String typed, String kept) {
        assertThat(Masking.mask(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我的身份证是%s", "%s", "公民身份号码：%s，办社保卡", "身份证 %s 丢了怎么补办", "查一下%s的低保"})
    void masksIdentityNumbersHoweverWritten(String around) {
        var masked = around.formatted("【身份证号】");
        for (var written : new String[] {
            IDENTITY,
            IDENTITY.substring(0, 6) + " " + IDENTITY.substring(6, 14) + " " + IDENTITY.substring(14),
            IDENTITY.substring(0, 6) + "-" + IDENTITY.substring(6, 14) + "-" + IDENTITY.substring(14),
            wide(IDENTITY),
            String.join(" ", IDENTITY.split("")),
            slip(IDENTITY),
            withCheck("11010519491231002"),
            withCheck("11010519491231002").toUpperCase(java.util.Locale.ROOT)
        }) {
            assertThat(Masking.mask(around.formatted(written))).isEqualTo(masked);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宣府办发〔2023〕12号还有效吗",
                "国办发(1985)49号文件",
                "四川省人民政府令第351号",
                "2023年5月10日到2024年12月31日的补贴标准",
                "拨打12345没人接，96196也打不通",
                "110、119、120、122是公共热线，12333管社保，12366管税",
                "服务热线400-123-4567和0818-5222222是哪个单位",
                "项目总投资13800138000元",
                "投资13800138000.50元",
                "项目代码2019-511722-01-03-123456通过了吗",
                "项目代码：511722202001011234",
                "订单号13912345678901234",
                "快递单号SF1380013800012到哪了",
                "工单编号511722199003071234何时答复",
                "统一社会信用代码91350100M000100Y43的企业能申请吗",
                "低保标准每月630元、780元、1050元",
                "15 20 30 40 50 60 70 80",
                "我叫不到救护车怎么办",
                "我叫车去医院能报销吗",
                "我是贫困户，能不能领补贴",
                "我是单位职工，公积金怎么提",
                "本人单位倒闭了失业金怎么领",
                "姓名权怎么保护",
                "姓名：单位：年龄：这些要填吗",
                "名字叫什么由谁定",
                "我是高龄老人，补贴多少",
                "邮箱xxgk@xuanhan.gov.cn是政府的吗",
                "GB/T 9704-2012公文格式",
                "川Q/12345-2020标准",
                "行驶300公里要多少钱，京东能寄吗",
                "政务服务中心3楼301室在哪里",
                "解放中路123号的办事大厅几点开门",
                "2021年至2025年第十四个五年规划",
                "QQ怎么注销",
                "微信能缴费吗"
            })
    void leavesEverythingElse(String typed) {
        assertThat(Masking.mask(typed)).isEqualTo(typed);
    }

    @Test
    void maskingAMaskedTextChangesNothing() {
        var once = Masking.mask("我叫王小明，身份证" + IDENTITY + "，电话13800138000，卡号6222021234567894");
        assertThat(once).isEqualTo("我叫【姓名】，身份证【身份证号】，电话【手机号】，卡号【银行卡号】");
        assertThat(Masking.mask(once)).isEqualTo(once);
    }

    private static String withCheck(String seventeen) {
        return seventeen + IdentityNumber.check(seventeen);
    }

    /// The same number with its check character mistyped.
    private static String slip(String number) {
        return number.substring(0, 17) + (number.charAt(17) == '5' ? '6' : '5');
    }

    private static String wide(String number) {
        var out = new StringBuilder();
        number.chars().forEach(c -> out.append((char) (c + 0xfee0)));
        return out.toString();
    }
}
