package io.showroom.prospect.write;

/** Channel of a contact between staff and a prospect. */
public enum ContactChannel {
    /** The prospect came to the store. */
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
