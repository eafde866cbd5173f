package io.showroom.prospect.write.recordtestdrive;

/** Whether the customer drove. */
public enum TestDriveKind {
    /** The customer drove (试驾). */
    DRIVE,
    /** The customer rode along (试乘). */
    RIDE
}
