package io.showroom.staff;

/** The roles of docs/domain.md, section 1. */
public enum Role {
    /** 前台接待 */
    RECEPTIONIST,
    /** 销售顾问 */
    CONSULTANT,
    /** 展厅主管, 销售经理 */
    MANAGER,
    /** 销售助理 */
    ASSISTANT,
    /** 市场经理 */
    MARKETING,
    /** 集团管理 */
    GROUP_MANAGER,
    /** 审计 */
    AUDITOR,
    /** 管理员 */
    ADMINISTRATOR;

    /** Whether the role sees every store of the group rather than the one its user works in. */
    public boolean groupWide() {
        return this == GROUP_MANAGER || this == AUDITOR || this == ADMINISTRATOR;
    }
}
