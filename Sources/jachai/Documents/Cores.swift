internal import Glibc

/// The cores this process may run on, at least 1: those its CPU affinity allows, else those of the machine.
var availableCores: Int {
    allowedCores ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// The number of bits in the mask that the system gives after `Cpus_allowed:`, hexadecimal with commas.
private var allowedCores: Int? {
    var status: [UInt8] = []
    guard let file = try? Descriptor(opening: "/proc/self/status", O_RDONLY),
        (try? file.read(upTo: 1 << 14, into: &status)) != nil
    else { return nil }
    for line in status.split(separator: 0x0A) where line.starts(with: "Cpus_allowed:".utf8) {
        let mask = String(decoding: line.dropFirst("Cpus_allowed:".utf8.count), as: UTF8.self)
        let bits = mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
        return bits > 0 ? bits : nil
    }
    return nil
}
