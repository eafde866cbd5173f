package io.showroom.codelist.events;

/** The code lists of the product. Events carry the constant's name. */
public enum CodeListName {
    /** Source channels (来源渠道), two levels. */
    SOURCE,
    /** Own models. */
    MODEL,
    /** Competitors' models. */
    COMPETITOR_MODEL,
    /** Reasons of defeat, two levels: kind of defeat, reason. */
    DEFEAT_REASON,
    /** Purposes of a visit. */
    VISIT_PURPOSE,
    /** Purposes of a contact. */
    CONTACT_PURPOSE,
    /** Concerns (顾虑焦点): what keeps a customer from buying. */
    CONCERN
}
