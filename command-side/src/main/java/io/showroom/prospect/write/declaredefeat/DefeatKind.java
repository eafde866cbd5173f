package io.showroom.prospect.write.declaredefeat;

/** Kind of defeat (docs/domain.md, section 2). */
public enum DefeatKind {
    /** Bought elsewhere (战败). */
    DEFEATED,
    /** Cannot be reached any more (失控). */
    LOST,
    /** Purchase plan shelved (冷冻). */
    FROZEN,
    /** Never a buyer, for example a wrong number (无效). */
    INVALID
}
