internal import Glibc

/// Folders by their paths.
enum Folder {
    /// Makes a folder, and those above it that are not there.
    static func make(_ path: String) throws(SystemError) {
        if unsafe mkdir(path, 0o755) == 0 { return }
        switch errno {
        case EEXIST:
            // A link to a folder will do; anything else is an error that opening it names.
            _ = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
        case ENOENT:
            guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
                throw SystemError(number: ENOENT)
            }
            try make(String(path[..<slash]))
            if unsafe mkdir(path, 0o755) != 0 && errno != EEXIST { throw .last }
        default: throw .last
        }
    }

    /// The names of what stands in a folder, in no order; empty where it cannot be read.
    static func names(in path: String) -> [String] {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { _ = unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    /// Takes a folder away with the files in it and in the folders directly in it, as far as that is possible.
    static func remove(_ path: String) {
        for name in names(in: path) {
            let inner = "\(path)/\(name)"
            if unsafe unlink(inner) == 0 { continue }
            for innermost in names(in: inner) { _ = unsafe unlink("\(inner)/\(innermost)") }
            _ = unsafe rmdir(inner)
        }
        _ = unsafe rmdir(path)
    }
}
