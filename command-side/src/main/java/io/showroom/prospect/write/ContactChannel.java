package io.showroom.prospect.write;

/** How staff and prospect were in contact. */
public enum ContactChannel {
    /** The prospect came. */
    VISIT,
    /** A phone call. */
    CALL,
    /** A text message. */
    MESSAGE,
    /** WeChat (微信). */
    WECHAT,
    /** A visit at the prospect's home or work. */
    HOME
}
