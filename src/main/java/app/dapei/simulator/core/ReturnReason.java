package app.dapei.simulator.core;

/** Why a buyer sends goods back. */
public enum ReturnReason {
    SIZE("尺码不合适"),
    CHANGED_MIND("不喜欢/不想要"),
    QUALITY("质量问题"),
    DAMAGED("收到时破损"),
    NOT_AS_DESCRIBED("与描述不符"),
    LATE("发货太慢");

    private final String words;

    ReturnReason(String words) {
        this.words = words;
    }

    /** As a platform's export of a Chinese shop words it. */
    public String words() {
        return words;
    }
}
