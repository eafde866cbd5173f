package io.showroom.staff;

/** The roles of docs/domain.md, section 1. */
public enum Role {
    /** Receptionist (前台接待). */
    RECEPTIONIST,
    /** Sales consultant (销售顾问). */
    CONSULTANT,
    /** Sales manager or supervisor (展厅主管, 销售经理). */
    MANAGER,
    /** Sales assistant (销售助理). */
    ASSISTANT,
    /** Marketing manager (市场经理). */
    MARKETING,
    /** Group manager (集团管理). */
    GROUP_MANAGER,
    /** Auditor (审计). */
    AUDITOR,
    /** Administrator (管理员). */
    ADMINISTRATOR;

    /** Whether the role may access every store of the group, not only the user's own. */
    public boolean groupWide() {
        return this == GROUP_MANAGER || this == AUDITOR || this == ADMINISTRATOR;
    }
}
