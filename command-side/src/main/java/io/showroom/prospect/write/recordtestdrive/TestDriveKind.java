package io.showroom.prospect.write.recordtestdrive;

/** Who was at the wheel. */
public enum TestDriveKind {
    /** The customer drove (试驾). */
    DRIVE,
    /** The customer rode along (试乘). */
    RIDE
}
