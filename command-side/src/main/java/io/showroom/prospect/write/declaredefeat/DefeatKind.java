package io.showroom.prospect.write.declaredefeat;

/** How a prospect is lost (docs/domain.md, section 2). */
public enum DefeatKind {
    /** Bought elsewhere (战败). */
    DEFEATED,
    /** Cannot be reached or reasoned with any more (失控). */
    LOST,
    /** Plan shelved, may come back (冷冻). */
    FROZEN,
    /** Wrong number, never a buyer (无效). */
    INVALID
}
