package policybase.extract;

import policybase.extract.Extraction.Unreadable;

/// Why a file gives no text: the kind that is counted and the sentence a person can act on.
enum Refusal {
    EMPTY("empty", "文件是空的（0 字节），请重新上传。"),
    MISSING("damaged", "文件读不到，请重新上传。"),
    TOO_LARGE("too-large", "文件超过大小上限，请压缩图片或拆分后再上传。"),
    TOO_MANY_ENTRIES("bomb", "压缩包里的文件太多，请拆成几个压缩包再上传。"),
    INFLATES_TOO_MUCH("bomb", "文件解压后过大，疑似压缩炸弹，未予读取。请核对来源，或另存为新文件再上传。"),
    OVERDRAWN("bomb", "文件内部的绘图指令异常地多，没有读出文字。请用原来的软件重新导出 PDF 后再上传。"),
    ENCRYPTED("encrypted", "文件设有打开密码，请取消密码后再上传。"),
    DAMAGED("damaged", "文件已损坏或不完整，请用原来的软件打开核对，另存后再上传。"),
    OLD_WPS("unsupported", "这是旧版 WPS 格式，读不出来。请用 WPS 打开，另存为 docx 或 PDF 后再上传。"),
    ARCHIVE("unsupported", "这种压缩包读不了，请解压后上传，或改用 zip 格式。"),
    UNSUPPORTED("unsupported", "这种文件读不出文字，请转换为 docx、PDF 或 OFD 后再上传。"),
    TIMEOUT("timeout", "文件过于复杂，规定时间内没有读完。请用原来的软件另存，或拆分后再上传。"),
    CRASH("crash", "文件读取时耗尽内存或使程序中断，可能已损坏。请用原来的软件另存后再上传。"),
    SCAN_WITHOUT_OCR("no-text", "这是扫描件或图片，没有文字层，而文字识别未启用。请上传带文字的文件，或请管理员启用文字识别。"),
    NO_TEXT("no-text", "文件里没有文字。如果是扫描件，请换清晰的扫描件或带文字的文件。");

    private final String kind;
    private final String reason;

    Refusal(String kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    Unreadable unreadable() {
        return new Unreadable(kind, reason);
    }
}
