;; Counts the line feeds in the first bytes of its memory, sixteen at a time.
(module
  (memory (export "memory") 64)
  (func (export "lines") (param $length i32) (result i32)
    (local $at i32) (local $count i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $count (i32.add (local.get $count) (i32.popcnt
          (i8x16.bitmask (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 10)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next)))
    (local.get $count)))
